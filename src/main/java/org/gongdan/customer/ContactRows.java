package org.gongdan.customer;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The addresses and numbers of customers; the main ones stand in the customer's row too. */
@Mapper
interface ContactRows {

    @Select("""
        select k.id, k.kind, k.value, coalesce(k.value in (c.email, c.phone), false) as main
        from customer_contact k join customer c on c.id = k.customer_id
        where c.id = #{customer} order by k.kind, main desc, k.id
        """)
    List<Contact> of(long customer);

    /** Whose address it is, in whatever case it is written. */
    @Select("select customer_id from customer_contact where kind = 'email' and lower(value) = lower(#{email})")
    Optional<Long> owner(String email);

    /** Nothing is added where somebody has the address already, or this customer the number. */
    @Insert("""
        insert into customer_contact (customer_id, kind, value) values (#{customer}, #{kind}, #{value})
        on conflict do nothing
        """)
    int add(long customer, Contact.Kind kind, String value);

    @Delete("""
        delete from customer_contact where customer_id = #{customer} and kind = #{kind} and lower(value) = lower(#{value})
        """)
    void remove(long customer, Contact.Kind kind, String value);

    @Update("""
        update customer set version = version + 1,
                            email = case when #{kind} = 'email' then #{value} else email end,
                            phone = case when #{kind} = 'phone' then #{value} else phone end
         where id = #{customer}
        """)
    void setMain(long customer, Contact.Kind kind, @Nullable String value);

    @Update("update customer set version = version + 1 where id = #{customer}")
    void touch(long customer);
}
