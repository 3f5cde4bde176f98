package nrw.bildungspartner.document.writing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param warmUp whether one agreement is written at the start, so that the first real one is quick */
@ConfigurationProperties("bildungspartner.document.writing")
record WritingSettings(@DefaultValue("true") boolean warmUp) {}
