package org.gongdan.process.guard;

import org.gongdan.process.guard.form.Answers;
import org.gongdan.process.guard.model.Models;
import org.gongdan.process.words.ModelWords;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    Models models(Steps steps) {
        return new Models(steps::names);
    }

    @Bean
    Answers answers(MessageSource messages, ModelWords words) {
        return new Answers(messages, words::translation);
    }
}
