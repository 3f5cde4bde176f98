package nrw.bildungspartner.browser;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A staff page that carries a process picture and a form. Only tests know it. */
@Controller
class ToolsPage {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d" targetNamespace="test">
              <bpmn:process id="p"><bpmn:task id="Task_One" name="Prüfen" /></bpmn:process>
              <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
                <bpmndi:BPMNShape id="s" bpmnElement="Task_One"><dc:Bounds x="100" y="80" width="100" height="80" /></bpmndi:BPMNShape>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    @GetMapping("/test/tools")
    String tools() {
        return "test/tools";
    }

    @GetMapping(path = "/test/model.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model() {
        return MODEL;
    }
}
