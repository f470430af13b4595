package redress.engine;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine is reached and asked.
 *
 * @param gateway address of its gRPC gateway
 * @param streaming whether jobs are pushed as well as polled for
 * @param requestTimeout how long one command may take before it is tried again
 * @param pollInterval how often jobs are asked for beside streaming
 * @param workerThreads how many jobs are worked on at once
 * @param compareEvery how often a part of the open work is compared with the engine
 * @param compareAfter how long open work may go uncompared
 */
@ConfigurationProperties("redress.engine")
record EngineProperties(
    @DefaultValue("http://127.0.0.1:26500") URI gateway,
    @DefaultValue("true") boolean streaming,
    @DefaultValue("10s") Duration requestTimeout,
    @DefaultValue("250ms") Duration pollInterval,
    @DefaultValue("12") int workerThreads,
    @DefaultValue("30s") Duration compareEvery,
    @DefaultValue("5m") Duration compareAfter) {}
