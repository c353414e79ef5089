package city.otklik.approval.approving;

import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.casestore.CaseDesk;
import city.otklik.time.CityClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk for the curator's word. */
@Configuration(proxyBeanMethods = false)
class ApprovalSettings {

    @Bean
    ApprovalDesk approvalDesk(
            CaseDesk<CaseFile> desk,
            CityClock clock,
            CaseMeters meters,
            @Value("${otklik.files.address}") String filesAddress) {
        return new ApprovalDesk(desk, new Approving(filesAddress), clock, meters);
    }
}
