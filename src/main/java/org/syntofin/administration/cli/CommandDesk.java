package org.syntofin.administration.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.syntofin.account.Role;

/** Carries out what the command line asks, one command at a time, as an authority of its own. */
@Component
class CommandDesk {

    /** Who acts: whoever may read the data folder, and no person. */
    static final String AUTHORITY = "command line";

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private final Map<String, ApplicationCommand> commands;
    private final SecurityContextHolderStrategy security;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    CommandDesk(List<ApplicationCommand> commands, SecurityContextHolderStrategy security) {
        this.security = security;
        this.commands = commands.stream().collect(Collectors.toMap(ApplicationCommand::name, Function.identity()));
    }

    Reply carryOut(Request request) {
        ApplicationCommand command = commands.get(request.command());
        if (command == null) {
            return Reply.refused("The server does not know the command " + request.command()
                    + ". Use the syntofin.jar that the server runs.");
        }
        oneAtATime.lock();
        try {
            SecurityContext own = security.createEmptyContext();
            own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    AUTHORITY,
                    "",
                    AuthorityUtils.createAuthorityList(Role.INSTRUCTOR.authority(), Role.ADMINISTRATOR.authority())));
            security.setContext(own);
            Reply reply = command.carryOut(request);
            LOG.info("{}: {} {} ended with {}", AUTHORITY, request.command(), request.arguments(), reply.code());
            return reply;
        } catch (IOException | RuntimeException failed) {
            LOG.error("{}: {} {} failed", AUTHORITY, request.command(), request.arguments(), failed);
            return Reply.refused("The command failed and changed nothing. The server's log says why.");
        } finally {
            security.clearContext();
            oneAtATime.unlock();
        }
    }
}
