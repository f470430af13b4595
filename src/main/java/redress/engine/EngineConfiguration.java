package redress.engine;

import static com.github.kagkarlsson.scheduler.task.schedule.FixedDelay.of;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.camunda.client.CamundaClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
class EngineConfiguration {

  @Bean(destroyMethod = "close")
  CamundaClient camundaClient(EngineProperties properties) {
    return CamundaClient.newClientBuilder()
        .grpcAddress(properties.gateway())
        .preferRestOverGrpc(false)
        .useDefaultRetryPolicy(true)
        .defaultRequestTimeout(properties.requestTimeout())
        .numJobWorkerExecutionThreads(properties.workerThreads())
        .build();
  }

  /** Sends one command of the outbox; tried again until the engine has answered. */
  @Bean
  Task<String> tellEngine(
      ObjectProvider<CommandSender> sender,
      ObjectProvider<StuckWork> stuck,
      ObjectProvider<Outbox> outbox) {
    return Tasks.oneTime(Outbox.TELL_ENGINE)
        .onFailure(new CommandBackOff(stuck, outbox))
        .execute((instance, context) -> sender.getObject().send(instance, context.getExecution()));
  }

  /** Deploys the diagrams once the engine answers. */
  @Bean
  Task<Void> deployDiagrams(ObjectProvider<Deployment> deployment) {
    return Tasks.oneTime(Deployment.DEPLOY_DIAGRAMS)
        .onFailure(new DeploymentBackOff())
        .execute((instance, context) -> deployment.getObject().deploy());
  }

  @Bean
  Task<Void> compareWithEngine(
      EngineProperties properties, ObjectProvider<Reconciler> reconciler, Clock clock) {
    return Tasks.recurring("compare-with-engine", of(properties.compareEvery()))
        .execute((instance, context) -> reconciler.getObject().compare(clock.instant()));
  }
}
