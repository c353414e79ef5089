package city.otklik.approval.files;

class FilesInMemoryTest extends StoredFilesContract {

    private final StoredFiles files = new FilesInMemory(RULES);

    @Override
    StoredFiles files() {
        return files;
    }

    @Override
    long leftovers() {
        return 0;
    }
}
