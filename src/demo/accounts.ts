import { addDays } from '#statute/calendar'
import type { LocalDate } from '#statute/calendar'
import type { Sealer } from '#platform/crypto'
import { openChannelAccount } from '#modules/publishing'
import type { AtWork, DemoTx } from './at-work.ts'
import { moment } from './walk-through.ts'

/** Examples of new media accounts, updated by hand: they have no credentials, and a demo calls nobody. */
const examples = [
  { channel: 'wechat', name: '示例县医保（示例账号）' },
  { channel: 'weibo', name: '示例县医保局微博（示例账号）' },
] as const

/** Writes down the accounts of the example office. */
export const openAccounts = async (
  { tx, office, today }: { readonly tx: DemoTx; readonly office: AtWork; readonly today: LocalDate },
  sealer: Sealer,
): Promise<void> => {
  const act = office.act('zhuren', moment(addDays(today, -30), 10))
  for (const example of examples)
    await openChannelAccount(
      tx,
      act,
      {
        ...example,
        organisation: office.organisation,
        appId: null,
        secret: null,
        cover: null,
        author: '',
        updateDays: 14,
        updateBasis: '国办秘函〔2019〕19号：两周内至少更新一次',
        columns: [],
      },
      sealer,
    )
}
