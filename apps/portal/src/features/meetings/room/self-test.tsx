'use client';

import { Button, Field, LinkButton, Select, StateBadge, type StateKind } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { DeviceState } from '../../conference/types';
import { useLevel } from './use-level';
import { useSelfTest } from './use-self-test';

export type ChosenDevices = { cameraId?: string; microphoneId?: string };
type Props = { title: string; conducts: boolean; meetingId: string; onEnter: (devices: ChosenDevices) => void };

const signs: Record<DeviceState, StateKind> = { on: 'done', off: 'wait', refused: 'bad', missing: 'warn', busy: 'bad' };
const heardFrom = 0.04;

/** Before going in: is one seen and heard. Nothing is sent anywhere yet. */
export function SelfTest({ title, conducts, meetingId, onEnter }: Props) {
  const t = useTranslations('meetings.room');
  const [cameraId, setCameraId] = useState('');
  const [microphoneId, setMicrophoneId] = useState('');
  const { stream, camera, microphone, devices, again } = useSelfTest(cameraId, microphoneId);
  const level = useLevel(stream);
  const [heard, setHeard] = useState(false);
  if (level > heardFrom && !heard) setHeard(true);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  const options = (kind: MediaDeviceKind) => devices.filter((device) => device.kind === kind && device.deviceId !== '').map((device, index) => ({ value: device.deviceId, label: device.label || t('device', { number: index + 1 }) }));
  return (
    <main className="mx-auto flex min-h-dvh max-w-4xl flex-col justify-center gap-5 p-4">
      <div>
        <p className="text-ink-2">{t('test_title')}</p>
        <h1 className="text-answer font-semibold tracking-tight text-balance">{title}</h1>
      </div>
      <div className="grid items-start gap-6 md:grid-cols-[3fr_2fr]">
        <div className="relative aspect-video overflow-hidden rounded-large bg-night">
          <video ref={video} autoPlay muted playsInline aria-label={t('own_picture')} className="absolute inset-0 size-full -scale-x-100 object-cover" />
          {camera !== 'on' && <p className="absolute inset-0 flex items-center justify-center p-6 text-center text-on-night-2">{t(`camera.${camera}`)}</p>}
        </div>
        <div className="flex flex-col gap-4">
          <p><StateBadge kind={signs[camera]}>{t(`camera.${camera}`)}</StateBadge></p>
          {options('videoinput').length > 1 && <Field label={t('choose_camera')}><Select value={cameraId} onChange={setCameraId} options={options('videoinput')} placeholder={t('default_device')} /></Field>}
          <div>
            <p><StateBadge kind={microphone === 'on' && !heard ? 'wait' : signs[microphone]}>{microphone === 'on' ? t(heard ? 'microphone_heard' : 'microphone_say') : t(`microphone.${microphone}`)}</StateBadge></p>
            <div role="meter" aria-label={t('level')} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(level * 100)} className="mt-2 h-2 overflow-hidden rounded-full bg-line"><div className="h-full bg-ok" style={{ width: `${Math.round(level * 100)}%` }} /></div>
          </div>
          {options('audioinput').length > 1 && <Field label={t('choose_microphone')}><Select value={microphoneId} onChange={setMicrophoneId} options={options('audioinput')} placeholder={t('default_device')} /></Field>}
          {(camera !== 'on' || microphone !== 'on') && <div><Button size="small" onClick={again}>{t('test_again')}</Button></div>}
        </div>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" size="large" onClick={() => onEnter({ cameraId: cameraId || undefined, microphoneId: microphoneId || undefined })}>{t(conducts ? 'enter_desk' : 'enter')}</Button>
        <LinkButton kind="plain" size="large" href={`/cuoc-hop/${meetingId}`}>{t('to_meeting')}</LinkButton>
      </div>
      <p className="text-small text-ink-2">{t('test_note')}</p>
    </main>
  );
}
