// Complete TCP connections in ns-3, one after another: handshake, 100 octets, the client closes, the server closes.
// The counterpart of EngineBenchmark.oneAfterAnother; compare-with-ns3.sh runs both.

#include <sys/resource.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "ns3/core-module.h"
#include "ns3/internet-module.h"
#include "ns3/network-module.h"
#include "ns3/point-to-point-module.h"
#include "ns3/traffic-control-module.h"

using namespace ns3;

namespace {

constexpr uint16_t kPort = 80;
constexpr uint32_t kOctets = 100;
const Time kDelay = MilliSeconds(10);
const Time kBetween = MilliSeconds(200);

// What has happened so far, counted at the sockets: a run that did less than it claims is refused.
struct Done {
    uint64_t opened = 0;
    uint64_t accepted = 0;
    uint64_t octets = 0;
    uint64_t closedByServer = 0;
};

Done done;

double CpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const timeval& user = usage.ru_utime;
    const timeval& system = usage.ru_stime;
    return user.tv_sec + system.tv_sec + (user.tv_usec + system.tv_usec) / 1e6;
}

void ServerReads(Ptr<Socket> socket) {
    while (Ptr<Packet> packet = socket->Recv()) {
        if (packet->GetSize() == 0) {
            break;
        }
        done.octets += packet->GetSize();
    }
}

void ServerHearsClose(Ptr<Socket> socket) {
    ServerReads(socket);
    done.closedByServer++;
    socket->Close();
}

void ServerAccepts(Ptr<Socket> socket, const Address&) {
    done.accepted++;
    socket->SetRecvCallback(MakeCallback(&ServerReads));
    socket->SetCloseCallbacks(MakeCallback(&ServerHearsClose), MakeNullCallback<void, Ptr<Socket>>());
}

void ClientConnected(Ptr<Socket> socket) {
    done.opened++;
    socket->Send(Create<Packet>(kOctets));
    Simulator::Schedule(4 * kDelay, &Socket::Close, socket);
}

void Connect(Ptr<Node> client, Address server, uint64_t left) {
    Ptr<Socket> socket = Socket::CreateSocket(client, TcpSocketFactory::GetTypeId());
    socket->SetConnectCallback(MakeCallback(&ClientConnected), MakeNullCallback<void, Ptr<Socket>>());
    socket->Connect(server);
    if (left > 1) {
        Simulator::Schedule(kBetween, &Connect, client, server, left - 1);
    }
}

// The same segments as ours: no options but MSS, every octet acknowledged at once. TIME-WAIT is short, since ns-3 looks
// through every end point for each segment and would be slower with many of them waiting.
void Configure() {
    Config::SetDefault("ns3::TcpSocketBase::Timestamp", BooleanValue(false));
    Config::SetDefault("ns3::TcpSocketBase::WindowScaling", BooleanValue(false));
    Config::SetDefault("ns3::TcpSocketBase::Sack", BooleanValue(false));
    Config::SetDefault("ns3::TcpSocketBase::MaxSegLifetime", DoubleValue(0.025));
    Config::SetDefault("ns3::TcpSocket::DelAckCount", UintegerValue(1));
    Config::SetDefault("ns3::TcpSocket::SegmentSize", UintegerValue(1460));
}

}  // namespace

int main(int argc, char** argv) {
    const uint64_t connections = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 20000;
    Configure();

    NodeContainer nodes;
    nodes.Create(2);
    PointToPointHelper link;
    link.SetDeviceAttribute("DataRate", StringValue("1Gbps"));
    link.SetChannelAttribute("Delay", TimeValue(kDelay));
    NetDeviceContainer devices = link.Install(nodes);
    InternetStackHelper stack;
    stack.SetIpv6StackInstall(false);
    stack.Install(nodes);
    Ipv4AddressHelper addresses("10.0.0.0", "255.255.255.0");
    Ipv4InterfaceContainer interfaces = addresses.Assign(devices);
    TrafficControlHelper().Uninstall(devices);  // queues that nothing here would fill

    Ptr<Socket> listener = Socket::CreateSocket(nodes.Get(1), TcpSocketFactory::GetTypeId());
    listener->Bind(InetSocketAddress(Ipv4Address::GetAny(), kPort));
    listener->Listen();
    listener->SetAcceptCallback(MakeNullCallback<bool, Ptr<Socket>, const Address&>(), MakeCallback(&ServerAccepts));

    Simulator::Schedule(
        Seconds(0), &Connect, nodes.Get(0), Address(InetSocketAddress(interfaces.GetAddress(1), kPort)), connections);
    const double cpuBefore = CpuSeconds();
    const auto wallBefore = std::chrono::steady_clock::now();
    Simulator::Run();
    const double cpu = CpuSeconds() - cpuBefore;
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - wallBefore).count();
    Simulator::Destroy();

    if (done.opened != connections || done.accepted != connections || done.closedByServer != connections
        || done.octets != connections * kOctets) {
        std::fprintf(stderr, "ns-3: of %llu connections %llu opened, %llu were accepted, %llu closed; %llu octets\n",
                     static_cast<unsigned long long>(connections), static_cast<unsigned long long>(done.opened),
                     static_cast<unsigned long long>(done.accepted),
                     static_cast<unsigned long long>(done.closedByServer),
                     static_cast<unsigned long long>(done.octets));
        return 1;
    }
    std::printf("ns-3: %llu connections, %.0f/s of CPU time, %.0f/s of wall time\n",
                static_cast<unsigned long long>(connections), connections / cpu, connections / wall);
    return 0;
}
