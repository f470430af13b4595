package redress.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of intake.
 *
 * @param maxSize how large a feed file may be
 * @param maxRecordSize how large a record sent by itself may be
 */
@ConfigurationProperties("redress.intake")
record IntakeProperties(
    @DefaultValue("50MB") DataSize maxSize, @DefaultValue("1MB") DataSize maxRecordSize) {}
