package org.gongdan.channel.desk.story;

import java.util.Map;

/** The picture of each kind of event. */
final class Icons {

    private static final String USUAL = "circle-dot";

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("TableDecided", "bolt"),
            Map.entry("CalculationUsed", "calculator"),
            Map.entry("TicketOpened", "ticket"),
            Map.entry("CustomerReplied", "message"),
            Map.entry("AgentReplied", "send"),
            Map.entry("NoteAdded", "lock"),
            Map.entry("TicketAssigned", "user"),
            Map.entry("ColleaguesAway", "calendar"),
            Map.entry("TicketTransferred", "arrows-exchange"),
            Map.entry("TicketHandedOver", "arrows-exchange"),
            Map.entry("TicketPaused", "player-pause"),
            Map.entry("ClocksPaused", "player-pause"),
            Map.entry("TicketResumed", "player-play"),
            Map.entry("ClocksResumed", "player-play"),
            Map.entry("EscalationAsked", "trending-up"),
            Map.entry("TicketEscalated", "trending-up"),
            Map.entry("TicketUrged", "hourglass"),
            Map.entry("ChangedInBulk", "list-check"),
            Map.entry("MacroApplied", "wand"),
            Map.entry("TicketTagged", "tag"),
            Map.entry("TicketUntagged", "tag"),
            Map.entry("ConfidentialShown", "eye"),
            Map.entry("UndoneInBulk", "arrow-back-up"),
            Map.entry("TicketMerged", "ticket"),
            Map.entry("TicketAbsorbed", "ticket"),
            Map.entry("TicketWithdrawn", "ban"),
            Map.entry("TypeChanged", "sitemap"),
            Map.entry("SolutionProposed", "circle-check"),
            Map.entry("TicketClosed", "check"),
            Map.entry("ItemTicked", "check"),
            Map.entry("ItemAdded", "plus"),
            Map.entry("StepItemTicked", "check"),
            Map.entry("TimeRecorded", "stopwatch"),
            Map.entry("TimeCorrected", "stopwatch"),
            Map.entry("TimeRemoved", "stopwatch"),
            Map.entry("ReplyHeld", "hourglass"),
            Map.entry("ReplyApproved", "circle-check"),
            Map.entry("ReplyReturned", "arrow-left"),
            Map.entry("SupplierAsked", "mail"),
            Map.entry("SupplierReplied", "mail"),
            Map.entry("SupplierUnreachable", "alert-triangle"),
            Map.entry("SideConversationClosed", "mail"),
            Map.entry("SideConversationReopened", "mail"),
            Map.entry("SideLinksWithdrawn", "lock"),
            Map.entry("TaskOverdue", "alert-triangle"),
            Map.entry("TicketLinked", "link"),
            Map.entry("MessageSplitOff", "arrows-split-2"),
            Map.entry("OpenedFromMessage", "arrows-split-2"),
            Map.entry("WatcherAdded", "eye"),
            Map.entry("WatcherRemoved", "eye-off"),
            Map.entry("TicketShared", "users"),
            Map.entry("PersonMentioned", "at"),
            Map.entry("CustomerCopied", "user-plus"),
            Map.entry("TicketUnlinked", "link"),
            Map.entry("ClosingWaits", "hourglass"),
            Map.entry("CustomerCalled", "phone"),
            Map.entry("RemedyProposed", "scale"),
            Map.entry("RemedyApproved", "circle-check"),
            Map.entry("CauseFound", "user-question"),
            Map.entry("IncidentsTold", "send"),
            Map.entry("SolutionOffered", "link"),
            Map.entry("AcknowledgementOverdue", "alert-triangle"),
            Map.entry("ApprovalAsked", "user"),
            Map.entry("ApprovalGiven", "circle-check"),
            Map.entry("ApprovalRefused", "ban"),
            Map.entry("PartHandedOver", "arrows-exchange"),
            Map.entry("PartDone", "check"),
            Map.entry("PromiseMade", "clock"),
            Map.entry("PromiseKept", "check"),
            Map.entry("PromiseRecounted", "clock"),
            Map.entry("PromiseAtRisk", "alert-triangle"),
            Map.entry("PromiseBroken", "alert-circle"));

    private Icons() {}

    static String of(String kind) {
        return ICONS.getOrDefault(kind, USUAL);
    }
}
