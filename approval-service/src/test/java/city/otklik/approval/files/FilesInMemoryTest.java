package city.otklik.approval.files;

class FilesInMemoryTest extends FileStoreContract {

    private final FileStore store = new FilesInMemory(RULES);

    @Override
    FileStore store() {
        return store;
    }

    @Override
    long leftovers() {
        return 0;
    }
}
