package city.otklik.approval.drafting;

import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.approval.files.FileStore;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.approval.style.StyleReader;
import city.otklik.casestore.CaseDesk;
import city.otklik.time.CityClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk for drafts. */
@Configuration(proxyBeanMethods = false)
class DraftSettings {

    @Bean
    DraftDesk draftDesk(
            CaseDesk<CaseFile> desk,
            NetworkLimits limits,
            FileStore files,
            CityClock clock,
            CaseMeters meters,
            @Value("${otklik.approval.interim-answers-max}") int interimAnswersMax,
            @Value("${otklik.files.address}") String filesAddress) {
        Drafting drafting = new Drafting(limits, StyleReader.packaged(), interimAnswersMax, filesAddress);
        return new DraftDesk(desk, drafting, files, clock, meters);
    }
}
