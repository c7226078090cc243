import type { MediaTokenView } from '@diem-cau/media/contracts';
import { isApiError } from '@diem-cau/portal/api-client';
import type { Room } from 'livekit-client';
import { applySubscriptions } from './apply-subscriptions';
import { showDiagnostics } from './diagnostics';
import { grantedTo } from './granted';
import { isConnected, loadLiveKit, makeRoom, type LiveKit } from './load-livekit';
import { measure, type TrackStats } from './media-stats';
import { Publisher, type Wishes } from './publisher';
import { readPeople } from './read-people';
import { rejoinDelayMs } from './rejoin-delay';
import { playSound } from './sound';
import { nothing, soundFirst, type SubscriptionPlan } from './subscription-plan';
import { emptySnapshot, type ConferencePhase, type ConferenceSnapshot } from './types';

export interface ConferenceDoor {
  /** A fresh ticket, exchanged for a token. */
  ticket: () => Promise<MediaTokenView>;
  /** The meeting's state may have moved. */
  moved: () => void;
  /** The person stopped sharing from the browser's own bar. */
  screenEnded: () => void;
}

const measuresEveryMs = 2_000;
const soundAloneMs = 700;
const coalesceMs = 60;
const duplicateIdentity = 2;

/**
 * One participant's presence in a meeting's room: joins, stays, comes back for ever with a fresh ticket, and lets everything go on
 * `stop`. It keeps one Room for its whole life. What to take and what to send is told to it; it decides neither.
 */
export class ConferenceRoom {
  private snapshot = emptySnapshot;
  private readonly listeners = new Set<() => void>();
  private livekit: LiveKit | null = null;
  private room: Room | null = null;
  private publisher: Publisher | null = null;
  private plan: SubscriptionPlan = nothing;
  private wishes: Partial<Wishes> = {};
  private run = 0;
  private joins = 0;
  private phaseSinceMs = Date.now();
  private meetingVersion: number | null = null;
  private tracks: readonly TrackStats[] = [];
  private wake: () => void = () => undefined;
  private hideDiagnostics: (() => void) | null = null;
  private flushing: ReturnType<typeof setTimeout> | null = null;
  private hearing = false;
  private measuring: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly door: ConferenceDoor) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): ConferenceSnapshot => this.snapshot;
  readonly stats = (): readonly TrackStats[] => this.tracks;

  /** Joins after `spreadMs` at most, by chance: endpoints that open at the hour must not knock together. */
  start(spreadMs = 0): void {
    const run = ++this.run;
    this.hideDiagnostics ??= showDiagnostics(() => ({
      phase: this.snapshot.phase, phaseSinceMs: this.phaseSinceMs, lostSinceMs: this.snapshot.lostSinceMs, joins: this.joins,
      identity: this.room?.localParticipant.identity || null, meetingVersion: this.meetingVersion,
      granted: this.snapshot.granted, participants: this.snapshot.people.size, tracks: this.tracks,
    }));
    window.addEventListener('online', this.hurry);
    this.measuring ??= setInterval(() => void this.takeMeasure(), measuresEveryMs);
    this.enter('joining', null);
    void this.stay(run, spreadMs * Math.random());
  }

  stop(): void {
    this.run++;
    window.removeEventListener('online', this.hurry);
    if (this.measuring) clearInterval(this.measuring);
    this.measuring = null;
    this.publisher?.dropScreen();
    this.wake();
    void this.room?.disconnect(true);
    this.hideDiagnostics?.();
    this.hideDiagnostics = null;
    this.tracks = [];
    this.snapshot = emptySnapshot;
    this.tell();
  }

  /** What the meeting's state says now. */
  follow(plan: SubscriptionPlan, wishes: Partial<Wishes>, meetingVersion: number): void {
    this.plan = plan;
    this.wishes = { ...this.wishes, ...wishes };
    this.meetingVersion = meetingVersion;
    this.publisher?.wish(this.wishes);
    this.apply();
  }

  async chooseScreen(): Promise<void> {
    await this.publisher?.chooseScreen();
  }

  readonly dropScreen = (): void => this.publisher?.dropScreen();
  readonly retryDevices = (): void => this.publisher?.retry();
  readonly startSound = async (): Promise<void> => this.room?.startAudio();
  private readonly hurry = (): void => this.wake();

  private async stay(run: number, firstDelayMs: number): Promise<void> {
    await this.pause(firstDelayMs);
    for (let attempt = 0; run === this.run; attempt++) {
      try {
        const reason = await this.joinOnce(run, () => (attempt = 0));
        if (run !== this.run) return;
        this.enter(reason === duplicateIdentity ? 'elsewhere' : 'lost', null);
        if (reason === duplicateIdentity) return;
      } catch (problem) {
        if (run !== this.run) return;
        this.enter(this.snapshot.phase === 'lost' ? 'lost' : 'joining', problem);
      }
      this.door.moved();
      const { problem } = this.snapshot;
      await this.pause(rejoinDelayMs(attempt, isApiError(problem) ? problem.code : null, Math.random()));
    }
  }

  /** Resolves with the reason when the connection has ended for good. */
  private async joinOnce(run: number, inside: () => void): Promise<number | undefined> {
    const room = this.room ?? (await this.open());
    const pass = await this.door.ticket();
    if (run !== this.run) return undefined;
    const ended = new Promise<number | undefined>((resolve) => room.once('disconnected', resolve));
    await room.connect(pass.url, pass.token, { autoSubscribe: false, maxRetries: 1, peerConnectionTimeout: 15_000, websocketTimeout: 10_000 });
    if (run !== this.run) {
      await room.disconnect(true);
      return undefined;
    }
    this.joins++;
    inside();
    this.hearFirst();
    this.enter('joined', null);
    this.publisher?.sync();
    this.door.moved();
    return ended;
  }

  private async open(): Promise<Room> {
    this.livekit = await loadLiveKit();
    const room = makeRoom(this.livekit);
    this.room = room;
    this.publisher = new Publisher(room, this.change, this.door.screenEnded);
    this.publisher.wish(this.wishes);
    playSound(room);
    room.on('connectionStateChanged', (now) => {
      const state: string = now;
      if (state === 'connected' && this.snapshot.phase === 'lost') this.enter('joined', null);
      if (state === 'reconnecting' || state === 'signalReconnecting') this.enter('lost', null);
    });
    room.on('reconnected', () => {
      this.apply();
      this.publisher?.sync();
      this.door.moved();
    });
    room.on('roomMetadataChanged', () => this.door.moved());
    for (const event of ['trackPublished', 'trackUnpublished', 'participantConnected', 'participantDisconnected'] as const) room.on(event, () => this.apply());
    const drawn = ['participantConnected', 'participantDisconnected', 'trackPublished', 'trackUnpublished', 'trackSubscribed', 'trackUnsubscribed', 'trackMuted', 'trackUnmuted', 'localTrackPublished', 'localTrackUnpublished', 'activeSpeakersChanged', 'connectionQualityChanged', 'participantPermissionsChanged', 'audioPlaybackChanged'] as const;
    for (const event of drawn) room.on(event, this.change);
    return room;
  }

  private hearFirst(): void {
    this.hearing = true;
    this.apply();
    setTimeout(() => {
      this.hearing = false;
      this.apply();
    }, soundAloneMs);
  }

  private apply(): void {
    if (this.livekit && this.room && isConnected(this.room)) applySubscriptions(this.room, this.hearing ? soundFirst(this.plan) : this.plan, this.livekit);
  }

  private async takeMeasure(): Promise<void> {
    this.tracks = this.room && isConnected(this.room) ? await measure(this.room) : [];
    // A device that failed, or a right that came while publishing, gets another try.
    this.publisher?.sync();
  }

  private enter(phase: ConferencePhase, problem: unknown): void {
    if (phase !== this.snapshot.phase) this.phaseSinceMs = Date.now();
    const lostSinceMs = phase === 'lost' ? (this.snapshot.lostSinceMs ?? Date.now()) : null;
    this.snapshot = { ...this.snapshot, phase, problem, lostSinceMs };
    this.change();
  }

  /** Many events of one moment (two hundred people arrive) are drawn once. */
  private readonly change = (): void => {
    this.flushing ??= setTimeout(() => {
      this.flushing = null;
      if (this.snapshot.phase === 'idle') return;
      const room = this.room;
      if (room && this.publisher) {
        this.snapshot = { ...this.snapshot, people: readPeople(room), granted: grantedTo(room.localParticipant), ...this.publisher.state(), soundBlocked: !room.canPlaybackAudio };
      } else {
        this.snapshot = { ...this.snapshot };
      }
      this.tell();
    }, coalesceMs);
  };

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
