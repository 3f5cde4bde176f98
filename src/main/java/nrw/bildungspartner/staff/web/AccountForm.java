package nrw.bildungspartner.staff.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import nrw.bildungspartner.staff.AccountDetails;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.Role;
import nrw.bildungspartner.staff.StaffAccount;

/** What an administrator fills in about a person. */
class AccountForm {

    @Pattern(regexp = "\\s*[A-Za-z0-9][A-Za-z0-9._-]{1,58}\\s*", message = "{staff.form.username.wrong}")
    private String username = "";

    @NotBlank(message = "{staff.form.name.missing}")
    @Size(max = 120, message = "{staff.form.name.long}")
    private String displayName = "";

    @NotBlank(message = "{staff.form.email.wrong}")
    @Email(message = "{staff.form.email.wrong}")
    @Size(max = 254, message = "{staff.form.email.wrong}")
    private String email = "";

    @NotEmpty(message = "{staff.form.roles.missing}")
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private Set<Desk> desks = EnumSet.noneOf(Desk.class);

    private long version;

    static AccountForm of(StaffAccount account) {
        var form = new AccountForm();
        form.username = account.username();
        form.displayName = account.displayName();
        form.email = account.email();
        form.roles = account.roles();
        form.desks = account.desks();
        form.version = account.revision();
        return form;
    }

    AccountDetails details() {
        return new AccountDetails(username, displayName, email, roles, desks);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles;
    }

    public Set<Desk> getDesks() {
        return desks;
    }

    public void setDesks(Set<Desk> desks) {
        this.desks = desks;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
