import type { Weakness } from '../staff/pin.ts';
import type { staffEn } from './staff-en.ts';

const weak: Record<Weakness, string> = {
  'one-digit': 'Sie ist immer dieselbe Ziffer',
  row: 'Ihre Ziffern folgen aufeinander',
  repeated: 'Sie wiederholt dieselben Ziffern',
};

export const staffDe: typeof staffEn = {
  noStaffInPractice: 'Beim Üben wird niemand geändert. Erst das Üben beenden.',
  noSuchPerson: 'Diese Person gibt es hier nicht, oder sie ist nicht mehr aktiv.',
  personNeedsName: 'Eine Person braucht einen Namen.',
  badgeTaken: (name) => `Diesen Ausweis hat ${name}. Einen anderen wählen.`,
  lastManager:
    'Jemand mit Leitungsrolle und PIN muss bleiben, sonst könnte niemand mehr etwas ändern. Erst jemand anderem die Leitung geben.',
  pinOfDigits: 'Eine PIN hat 4 bis 8 Ziffern.',
  weakPin: (why) => `Zu leicht zu erraten: ${weak[why]}. Eine andere PIN wählen.`,
  samePin: 'Das ist die jetzige PIN. Eine andere wählen.',
};
