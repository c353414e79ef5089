package city.otklik.simulator.accounts;

import city.otklik.simulator.threads.Network;
import java.util.List;

/**
 * The access tokens of a network; every network's configuration has one as a bean.
 *
 * @param prefix how made tokens begin
 * @param rights what a token can be allowed to do
 */
public record NetworkTokens(Network network, String prefix, List<String> rights) {}
