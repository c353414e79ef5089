package city.otklik.benchmarks.sla.rivals;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** db-scheduler: a row for each deadline, locked and fetched many at a time. */
public final class DbScheduler implements Rival {

    private static final String TABLE = """
            create table scheduled_tasks (
              task_name text not null, task_instance text not null, task_data bytea,
              execution_time timestamp with time zone not null, picked boolean not null, picked_by text,
              last_success timestamp with time zone, last_failure timestamp with time zone, consecutive_failures int,
              last_heartbeat timestamp with time zone, version bigint not null, priority smallint,
              primary key (task_name, task_instance));
            create index execution_time_idx on scheduled_tasks (execution_time);
            create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)
            """;
    private static final int THREADS = 8;

    private final HikariDataSource pool;
    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private volatile Consumer<String> listener = id -> {};
    private @Nullable Scheduler scheduler;

    public DbScheduler(Postgres postgres) {
        pool = postgres.pool(THREADS + 4);
        Postgres.execute(pool, TABLE);
        task = Tasks.oneTime("deadline").execute((instance, context) -> listener.accept(instance.getId()));
        client = SchedulerClient.Builder.create(pool, task).build();
    }

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public void arm(List<Deadline> batch) {
        List<SchedulableInstance<?>> tasks = new ArrayList<>(batch.size());
        batch.forEach(deadline -> tasks.add(SchedulableInstance.of(task.instance(deadline.id()), deadline.at())));
        client.scheduleBatch(tasks);
    }

    @Override
    public void cancel(List<String> ids) {
        ids.forEach(id -> client.cancel(TaskInstanceId.of("deadline", id)));
    }

    @Override
    public void clear() {
        Postgres.execute(pool, "truncate scheduled_tasks");
    }

    @Override
    public void begin(Consumer<String> fired) {
        listener = fired;
        Scheduler begun = Scheduler.create(pool, task)
                .threads(THREADS)
                .pollUsingLockAndFetch(4.0, 40.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        begun.start();
        scheduler = begun;
    }

    @Override
    public void close() {
        if (scheduler != null) {
            scheduler.stop();
        }
        pool.close();
    }
}
