package city.otklik.simulator.journal;

import tools.jackson.databind.JsonNode;

record JournalLine(String track, JsonNode fact) {}
