package org.gongdan.ticket;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Attributes as the JSON of their column; a statement that writes them casts: {@code #{attributes}::jsonb}. */
public class AttributesHandler extends BaseTypeHandler<Attributes> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Attributes value, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(index, value.toString());
    }

    @Override
    public Attributes getNullableResult(ResultSet rows, String column) throws SQLException {
        return Attributes.parse(rows.getString(column));
    }

    @Override
    public Attributes getNullableResult(ResultSet rows, int column) throws SQLException {
        return Attributes.parse(rows.getString(column));
    }

    @Override
    public Attributes getNullableResult(CallableStatement call, int column) throws SQLException {
        return Attributes.parse(call.getString(column));
    }
}
