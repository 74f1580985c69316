package org.syntofin.tcp.connection;

/** The variables of a control block that a trace shows (RFC 9293, 3.3.1; 5961, 5.2; 6298; 7323). */
public enum TcbVariable {
    ISS("ISS"),
    SND_UNA("SND.UNA"),
    SND_NXT("SND.NXT"),
    SND_WND("SND.WND"),
    SND_UP("SND.UP"),
    SND_WL1("SND.WL1"),
    SND_WL2("SND.WL2"),
    MAX_SND_WND("MAX.SND.WND"),
    IRS("IRS"),
    RCV_NXT("RCV.NXT"),
    RCV_WND("RCV.WND"),
    RCV_UP("RCV.UP"),
    RTO("RTO"),
    TS_RECENT("TS.Recent");

    private final String text;

    TcbVariable(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
