package org.gongdan.channel.size;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/** How deep JSON may nest and how long its numbers may be; Jackson's own bounds leave room to keep a thread busy. */
@Component
class JsonBounds implements Jackson2ObjectMapperBuilderCustomizer {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(64)
            .maxNameLength(500)
            .build();

    @Override
    public void customize(Jackson2ObjectMapperBuilder builder) {
        builder.postConfigurer(json -> json.getFactory().setStreamReadConstraints(CONSTRAINTS));
    }
}
