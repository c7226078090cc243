import { Inject, type BeforeApplicationShutdown } from '@nestjs/common';
import { ConnectedSocket, MessageBody, type OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { PlatformErrors } from '@diem-cau/platform/errors';
import { actorOf, PERMISSIONS_OF_ROLE } from '@diem-cau/platform/http';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { subscriptionSchema } from '@diem-cau/realtime/contracts';
import { LIVE_BUS, type LiveBus } from '../bus/live-bus';
import { tokenOf } from './handshake';
import { TopicDoor } from './topic-door';

interface SocketData {
  actor: Actor;
  token: string;
}
type LiveSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;
type LiveServer = Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;

type Answer = { ok: true } | { ok: false; code: string };

const RECHECK_MS = 20_000;
const TOPICS_A_SOCKET = 60;

/** Who is connected hears versions of the topics that their domain let them listen to; see realtime/contracts. */
@WebSocketGateway({ path: '/socket.io', serveClient: false, maxHttpBufferSize: 4096 })
export class RealtimeGateway implements OnGatewayInit<LiveServer>, BeforeApplicationShutdown {
  private server: LiveServer | null = null;
  private recheck: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly door: TopicDoor,
    @Inject(LIVE_BUS) private readonly bus: LiveBus,
    @Inject(PERMISSIONS_OF_ROLE) private readonly permissionsOf: (role: string | null) => ReadonlySet<string>,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  afterInit(server: LiveServer): void {
    this.server = server;
    server.use((socket, next) => {
      this.admit(socket).then(
        (isAdmitted) => next(isAdmitted ? undefined : new Error(PlatformErrors.unauthenticated.code)),
        (error: unknown) => {
          this.logger.error({ err: error }, 'live handshake');
          next(new Error(PlatformErrors.unavailable.code));
        },
      );
    });
    this.recheck = setInterval(() => void this.cutTheDead(), RECHECK_MS);
    void this.bus.listen(
      (messages) => {
        for (const message of messages) server.to(message.topic).emit('version', message);
      },
      () => server.emit('resync'),
    );
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.recheck);
  }

  @SubscribeMessage('subscribe')
  async subscribe(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<Answer> {
    const parsed = subscriptionSchema.safeParse(body);
    if (!parsed.success) return { ok: false, code: PlatformErrors.invalidInput.code };
    if (socket.rooms.size > TOPICS_A_SOCKET) return { ok: false, code: PlatformErrors.tooManyRequests.code };
    try {
      if (!(await this.door.isOpen(socket.data.actor, parsed.data.topic))) return { ok: false, code: PlatformErrors.notFound.code };
    } catch (error) {
      this.logger.warn({ err: error, topic: parsed.data.topic }, 'subscription refused');
      return { ok: false, code: PlatformErrors.notFound.code };
    }
    await socket.join(parsed.data.topic);
    return { ok: true };
  }

  @SubscribeMessage('unsubscribe')
  async unsubscribe(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<Answer> {
    const parsed = subscriptionSchema.safeParse(body);
    if (parsed.success) await socket.leave(parsed.data.topic);
    return { ok: true };
  }

  private async admit(socket: LiveSocket): Promise<boolean> {
    const { headers, auth } = socket.handshake;
    const token = tokenOf({ headers, auth, transport: socket.conn.transport.name }, this.config.PUBLIC_ORIGIN);
    const actor = token === null ? null : actorOf(token, await this.db.identify(token), this.permissionsOf);
    if (token === null || actor === null) return false;
    socket.data = { actor, token };
    return true;
  }

  /** A session that ended, or changed its post, hears no more. Called every 20 s. */
  async cutTheDead(): Promise<void> {
    const sockets = [...(this.server?.sockets.sockets.values() ?? [])];
    if (sockets.length === 0) return;
    try {
      const living = await this.db.living([...new Set(sockets.map(({ data }) => data.token))]);
      for (const socket of sockets) {
        const { actor, token } = socket.data;
        if (!living.has(token) || (living.get(token) ?? null) !== actor.postId) socket.disconnect(true);
      }
    } catch (error) {
      this.logger.error({ err: error }, 'live re-check');
    }
  }
}
