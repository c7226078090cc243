'use client';

import { useCallback, useEffect, useState } from 'react';
import { deviceProblem } from '../../conference/device-problem';
import type { DeviceState } from '../../conference/types';

export interface Tested {
  stream: MediaStream | null;
  camera: DeviceState;
  microphone: DeviceState;
  devices: readonly MediaDeviceInfo[];
}

const nothing: Tested = { stream: null, camera: 'off', microphone: 'off', devices: [] };

async function open(constraints: MediaStreamConstraints): Promise<MediaStreamTrack[] | DeviceState> {
  try {
    return (await navigator.mediaDevices.getUserMedia(constraints)).getTracks();
  } catch (error) {
    return deviceProblem(error);
  }
}

/** Opens camera and microphone, each for itself: one that fails does not hide the other. Everything is let go when it ends. */
export function useSelfTest(cameraId: string, microphoneId: string) {
  const [tested, setTested] = useState<Tested>(nothing);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let over = false;
    let stream: MediaStream | null = null;
    void (async () => {
      // A page that is not served safely has no media devices at all.
      if (!('mediaDevices' in navigator)) {
        setTested({ ...nothing, camera: 'refused', microphone: 'refused' });
        return;
      }
      const camera = await open({ video: { deviceId: cameraId ? { exact: cameraId } : undefined, width: 1280, height: 720 } });
      const microphone = await open({ audio: { deviceId: microphoneId ? { exact: microphoneId } : undefined } });
      const tracks = [...(Array.isArray(camera) ? camera : []), ...(Array.isArray(microphone) ? microphone : [])];
      stream = new MediaStream(tracks);
      if (over) {
        for (const track of tracks) track.stop();
        return;
      }
      const devices = await navigator.mediaDevices.enumerateDevices();
      setTested({ stream, camera: Array.isArray(camera) ? 'on' : camera, microphone: Array.isArray(microphone) ? 'on' : microphone, devices });
    })();
    return () => {
      over = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [cameraId, microphoneId, round]);
  const again = useCallback(() => setRound((now) => now + 1), []);
  return { ...tested, again };
}
