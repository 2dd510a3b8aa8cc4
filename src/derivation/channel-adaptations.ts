import type { Words } from '../model/words.ts';
import type { DerivedLevel } from './unit.ts';

/** What becomes of a standard channel on the way down. A channel that is not listed stays. */
export interface ChannelAdaptation {
  /** Id of the channel in the vocabulary. */
  readonly id: string;
  /** What takes its place; absent where it falls away. */
  readonly instead?: string | undefined;
  readonly reason: Words;
}

const NO_GAZETTE: Words = {
  zh: '政府公报由县级以上人民政府编印，镇村没有公报',
  en: 'gazettes are published by counties and above; towns and villages have none',
};
const NO_CONFERENCE: Words = {
  zh: '发布会、听证会由县级组织，镇村一般不单独举行',
  en: 'press conferences and hearings are held by the county; towns and villages hold none of their own as a rule',
};

/** How channels change from a county's catalogue to a town's and a village's; from general practice, so what a town has besides it adds itself. */
export const CHANNEL_ADAPTATIONS: Readonly<Record<DerivedLevel, readonly ChannelAdaptation[]>> = {
  town: [
    {
      id: 'service-centre',
      instead: '便民服务站',
      reason: { zh: '政务服务中心设在县，镇（街道）设便民服务站', en: 'service centres are the county’s; towns have convenience stations' },
    },
    { id: 'government-gazette', reason: NO_GAZETTE },
    { id: 'press-conference', reason: NO_CONFERENCE },
  ],
  village: [
    {
      id: 'service-centre',
      instead: '便民服务站',
      reason: {
        zh: '政务服务中心设在县，村（社区）设便民服务站',
        en: 'service centres are the county’s; villages have convenience stations',
      },
    },
    { id: 'government-gazette', reason: NO_GAZETTE },
    { id: 'press-conference', reason: NO_CONFERENCE },
    {
      id: 'reading-point',
      reason: { zh: '公开查阅点设在县、镇两级', en: 'reading points are kept by counties and towns' },
    },
  ],
};

/** Where an item is published of whose channels nothing is left. */
export const LAST_RESORT: Readonly<Record<DerivedLevel, { readonly channel: string; readonly reason: Words }>> = {
  town: {
    channel: '政府网站',
    reason: {
      zh: '没有其他渠道可用；主动公开的政府信息应当在政府网站公开',
      en: 'nothing else was left; what is disclosed proactively goes on the government website',
    },
  },
  village: {
    channel: '社区/企事业单位/村公示栏（电子屏）',
    reason: { zh: '村（居）务在公示栏公开', en: 'village affairs are shown on the notice board' },
  },
};
