package city.otklik.publishing.accounts;

class AccountsInMemoryTest extends AccountsContract {

    @Override
    Accounts accounts() {
        return new AccountsInMemory();
    }
}
