package org.gongdan.ticket.category;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** Lets pages and mails say {@code category.<key>} like any word of theirs: asked where the files of words know nothing. */
@Component
class CategoryWords implements SmartInitializingSingleton {

    private static final String FAMILY = "category.";

    private final MessageSource words;
    private final Categories categories;

    CategoryWords(MessageSource words, Categories categories) {
        this.words = words;
        this.categories = categories;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (words instanceof HierarchicalMessageSource source) {
            source.setParentMessageSource(new Names(categories));
        }
    }

    private static final class Names extends AbstractMessageSource {

        private final Categories categories;

        Names(Categories categories) {
            this.categories = categories;
        }

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            if (!code.startsWith(FAMILY)) {
                return null;
            }
            String key = code.substring(FAMILY.length());
            return categories.find(key).map(one -> one.name(locale)).orElse(key);
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            String name = resolveCodeWithoutArguments(code, locale);
            return name == null ? null : new MessageFormat("'" + name.replace("'", "''") + "'", locale);
        }
    }
}
