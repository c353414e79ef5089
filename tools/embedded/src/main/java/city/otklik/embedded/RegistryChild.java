package city.otklik.embedded;

/**
 * What the registry's own process starts with: it ends as soon as its standard input does, so it never outlives the
 * process that started it, however that one died. Uses no other class of ours: the child has none.
 */
final class RegistryChild {

    private RegistryChild() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) throws Exception {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever written here; only its end matters.
                }
            } catch (java.io.IOException e) {
                // As good as its end.
            }
            Runtime.getRuntime().halt(0);
        });
        Class.forName("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
