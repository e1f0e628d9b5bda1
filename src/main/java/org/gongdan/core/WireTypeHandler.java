package org.gongdan.core;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** How MyBatis reads and writes enumerations: {@link Wire} names. */
public class WireTypeHandler<E extends Enum<E> & Wire> extends BaseTypeHandler<E> {

    private final Class<E> type;

    public WireTypeHandler(Class<E> type) {
        this.type = type;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, E value, @Nullable JdbcType jdbcType)
            throws SQLException {
        statement.setString(index, value.wire());
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

    private @Nullable E read(@Nullable String wire) {
        return wire == null ? null : Wire.of(type, wire);
    }
}
