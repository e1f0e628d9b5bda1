package org.gongdan.core;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** How MyBatis reads and writes enumerations: by {@link Wire} name where they have one, else by their constant. */
public class WireTypeHandler<E extends Enum<E>> extends BaseTypeHandler<E> {

    private final Class<E> type;

    public WireTypeHandler(Class<E> type) {
        this.type = type;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, E value, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setString(index, text(value));
    }

    @Override
    public @Nullable E getNullableResult(ResultSet rows, String column) throws SQLException {
        return read(rows.getString(column));
    }

    @Override
    public @Nullable E getNullableResult(ResultSet rows, int column) throws SQLException {
        return read(rows.getString(column));
    }

    @Override
    public @Nullable E getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private @Nullable E read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (text(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " knows no " + text + ".");
    }

    private static String text(Enum<?> value) {
        return value instanceof Wire wire ? wire.wire() : value.name();
    }
}
