package city.otklik.benchmarks.sla.rivals;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;

/** Quartz with its JDBC store: a trigger for each deadline on one durable job, acquired in batches under one lock. */
public final class Quartz implements Rival {

    private static final String LISTENER = "listener";
    private static final int THREADS = 8;
    private static final int BATCH = 100;

    private final HikariDataSource pool;
    private final Scheduler scheduler;
    private final JobDetail job = JobBuilder.newJob(Fired.class)
            .withIdentity("deadline")
            .storeDurably()
            .build();

    /** What a trigger sets off. */
    public static final class Fired implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            try {
                Object listener = context.getScheduler().getContext().get(LISTENER);
                if (listener instanceof Listener known) {
                    known.fired().accept(context.getTrigger().getKey().getName());
                }
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Listener(Consumer<String> fired) {}

    public Quartz(Postgres postgres) {
        pool = postgres.pool(2);
        Postgres.execute(pool, tables());
        try {
            scheduler = new StdSchedulerFactory(settings(postgres.url())).getScheduler();
            scheduler.addJob(job, true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tables() {
        try (InputStream in = Objects.requireNonNull(
                Job.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/tables_postgres.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties settings(String url) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "org.quartz.scheduler.instanceName", "rival",
                "org.quartz.scheduler.skipUpdateCheck", "true",
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(BATCH),
                "org.quartz.threadPool.threadCount", Integer.toString(THREADS),
                "org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX",
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
                "org.quartz.jobStore.dataSource", "store",
                "org.quartz.jobStore.acquireTriggersWithinLock", "true",
                "org.quartz.jobStore.misfireThreshold", "3600000"));
        settings.putAll(Map.of(
                "org.quartz.dataSource.store.provider", "hikaricp",
                "org.quartz.dataSource.store.driver", "org.postgresql.Driver",
                "org.quartz.dataSource.store.URL", url,
                "org.quartz.dataSource.store.user", "otklik",
                "org.quartz.dataSource.store.maxConnections", Integer.toString(THREADS + 4)));
        return settings;
    }

    @Override
    public String name() {
        return "Quartz";
    }

    /** All triggers of the batch in one transaction, the job with them. */
    @Override
    public void arm(List<Deadline> batch) {
        Set<Trigger> triggers = batch.stream()
                .map(deadline -> TriggerBuilder.newTrigger()
                        .withIdentity(deadline.id())
                        .forJob(job)
                        .startAt(Date.from(deadline.at()))
                        .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                        .build())
                .collect(Collectors.toCollection(HashSet::new));
        try {
            scheduler.scheduleJobs(Map.of(job, triggers), true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void cancel(List<String> ids) {
        try {
            scheduler.unscheduleJobs(ids.stream().map(TriggerKey::triggerKey).toList());
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void clear() {
        Postgres.execute(pool, "truncate qrtz_triggers, qrtz_fired_triggers cascade");
    }

    @Override
    public void begin(Consumer<String> fired) {
        try {
            scheduler.getContext().put(LISTENER, new Listener(fired));
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
        pool.close();
    }
}
