import { connectionDays } from './connection-days';

describe('the strip of days', () => {
  it('cuts an interval at midnight of Viet Nam', () => {
    const now = new Date('2017-03-25T05:00:00Z');
    const days = connectionDays(
      [
        { connection: 'online', startedAt: new Date('2017-03-24T16:00:00Z'), endedAt: new Date('2017-03-24T18:00:00Z') },
        { connection: 'in_meeting', startedAt: new Date('2017-03-25T04:30:00Z'), endedAt: null },
      ],
      now,
      3,
    );
    expect(days).toEqual([
      { day: '2017-03-23', onlineSeconds: 0, inMeetingSeconds: 0, degradedSeconds: 0 },
      { day: '2017-03-24', onlineSeconds: 3600, inMeetingSeconds: 0, degradedSeconds: 0 },
      { day: '2017-03-25', onlineSeconds: 3600, inMeetingSeconds: 1800, degradedSeconds: 0 },
    ]);
  });
});
