package city.otklik.simulator.networks.vk;

import city.otklik.simulator.administration.NetworkAdministration;
import city.otklik.simulator.administration.NetworkController;
import city.otklik.simulator.behaviour.Behaviour;
import city.otklik.simulator.networks.vk.api.VkProperties;
import city.otklik.simulator.networks.vk.wall.VkLinks;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.WallPost;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administration of VK. */
@RestController
@RequestMapping("/simulator/vk")
final class VkAdministrationController extends NetworkController<VkProperties> {

    VkAdministrationController(NetworkAdministration administration, Behaviour<VkProperties> behaviour) {
        super(administration, behaviour);
    }

    @Override
    protected String url(WallPost post) {
        return VkLinks.to(post);
    }

    @Override
    protected String url(Comment comment) {
        return VkLinks.to(comment);
    }
}
