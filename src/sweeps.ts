import type { Files } from '#platform/files'
import { sweepFiles } from '#platform/files'
import type { Delivering } from '#platform/outbox'
import { outboxSweep } from '#platform/outbox'
import type { Sweep } from '#platform/schedule'
import { forgetTries } from '#platform/tries'
import { linkSweep } from '#modules/content-checks'
import { forgetEnded } from '#modules/identity'
import { keepingSweep } from '#modules/keeping'
import { deliverySweep, letterSweep } from '#modules/letters'
import type { MovingTools } from '#modules/moving'
import { movingSweep } from '#modules/moving'
import type { WechatKit } from '#modules/publishing'
import {
  anyDue,
  calendarMoved,
  channelSweep,
  indexSweep,
  mergeSweep,
  publishDue,
  redateDocuments,
  searchLogSweep,
  validitySweep,
} from '#modules/publishing'
import type { RequestCells } from '#modules/requests'
import { remedySweep } from '#modules/remedies'
import { reportCorrectionSweep, reportReminderSweep } from '#modules/report-filing'
import { reminderSweep, requestRedateSweep } from '#modules/requests'
import { reuseSweep } from '#modules/reuse'
import type { Tables } from './api/index.ts'

/** Work that falls due by itself. */
export const sweepsOf = (
  files: Files,
  delivering: Delivering,
  wechat: WechatKit,
  fetchAllow: readonly string[],
  {
    site,
    cells,
    ...readers
  }: Pick<MovingTools, 'texts' | 'converter'> & { readonly site: string; readonly cells: RequestCells },
): readonly Sweep<Tables>[] => [
  outboxSweep(delivering),
  {
    id: 'publish-due',
    title: '到时发布',
    every: '*/10 * * * * *',
    pending: anyDue,
    run: (context) => publishDue(context, delivering.sealer),
  },
  {
    id: 'redate',
    title: '按新的放假通知重新计算公开期限',
    every: '*/5 * * * *',
    pending: calendarMoved,
    run: (context) => redateDocuments(context, delivering.sealer),
  },
  requestRedateSweep({ sealer: delivering.sealer, site }),
  reminderSweep({ sealer: delivering.sealer, site }),
  reportReminderSweep({ sealer: delivering.sealer, site }),
  reportCorrectionSweep,
  remedySweep({ sealer: delivering.sealer, cells, site }),
  reuseSweep(cells),
  keepingSweep({ cells, sealer: delivering.sealer }),
  letterSweep({ files, sealer: delivering.sealer }),
  deliverySweep({ sealer: delivering.sealer, site }),
  validitySweep,
  indexSweep,
  mergeSweep,
  searchLogSweep,
  channelSweep(wechat),
  linkSweep({ allow: fetchAllow }),
  movingSweep({ files, fetchAllow, ...readers, sealer: delivering.sealer, clock: delivering.clock }),
  {
    id: 'files',
    title: '清理没有用到的文件',
    every: '20 3 * * *',
    run: async ({ database, now }) => ({
      done: await sweepFiles(database, files, { who: 'sweep:files', at: now, from: null }),
      failed: 0,
    }),
  },
  {
    id: 'sessions',
    title: '清理已结束的登录和次数限制',
    every: '40 3 * * *',
    run: async ({ database, now }) => ({
      done: await database.transaction(
        async (tx) => (await forgetEnded(tx, now)) + (await forgetTries(tx, now)),
      ),
      failed: 0,
    }),
  },
]
