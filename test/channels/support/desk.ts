import { deflateSync } from 'node:zlib'
import type { Act } from '#platform/audit'
import type { Database, Tx } from '#platform/db'
import type { Files } from '#platform/files'
import { recordFile } from '#platform/files'
import { outboxSweep } from '#platform/outbox'
import type { SweepResult } from '#platform/schedule'
import { createWechat } from '#platform/wechat'
import type { ColumnId, DocumentId, PushId, WechatKit } from '#modules/publishing'
import {
  channelSweep,
  layOutColumns,
  openChannelAccount,
  pushesOf,
  queuePush,
  wechatHandlers,
} from '#modules/publishing'
import type { TestDatabase } from '../../support/databases.ts'
import { keptLog, movingClock } from '../../support/moving-clock.ts'
import { sealing } from '../../support/office.ts'
import type { Office, Tables } from '../../support/publications.ts'
import { actOn, officeIn } from '../../support/publications.ts'
import type { WechatServer } from './wechat-server.ts'

const crcOf = (bytes: Buffer): number => {
  let crc = 0xff_ff_ff_ff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0)
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  crc.writeUInt32BE(crcOf(body))
  return Buffer.concat([length, body, crc])
}

/** A picture of one grey pixel; another grey is another picture. */
export const pngOf = (grey: number): Uint8Array => {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.from([0, grey]))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

/** A process that may end in the middle of what it does, and leaves all it has not written down undone. */
class Ended extends Error {}

export interface Process {
  readonly kit: WechatKit
  /** Delivers what is due in the outbox. */
  readonly deliver: () => Promise<SweepResult>
  /** Asks what became of what was handed in. */
  readonly check: () => Promise<SweepResult>
  /** Whether it lives. */
  readonly lives: () => boolean
}

export interface Desk extends Office {
  readonly column: ColumnId
  readonly clock: () => string
  readonly pass: (seconds: number) => void
  readonly act: () => Act
  /** A process that ends at its n-th step: before or behind a call or a transaction. Left out, it lives on. */
  readonly process: (endsAt?: number) => Process
  /** A public document with a picture and a link in it. */
  readonly document: (title?: string, change?: Readonly<Record<string, unknown>>) => Promise<DocumentId>
  readonly push: (document: DocumentId, title?: string) => Promise<PushId>
  readonly pushes: () => Promise<Awaited<ReturnType<typeof pushesOf>>['rows']>
}

const site = 'https://xxgk.example.gov.cn'

const stepping = (endsAt: number) => {
  let [steps, lives] = [0, true]
  const step = (): void => {
    if (!lives) throw new Ended('ended')
    steps += 1
    if (steps < endsAt) return
    lives = false
    throw new Ended('ended')
  }
  const around =
    <Args extends readonly unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      step()
      const result = await work(...args)
      step()
      return result
    }
  return { around, lives: () => lives }
}

/** An office with a 公众号 on a server of its own. */
export const deskOn = async (test: TestDatabase, server: WechatServer, files: Files): Promise<Desk> => {
  const office = await officeIn(test)
  const { database, organisation, person, run, ask } = office
  const time = movingClock('2026-03-02T01:00:00.000Z')
  const act = (): Act => ({ who: 'account:1', at: time.clock(), from: null })
  await run((tx) => layOutColumns(tx, actOn('2026-01-02'), { organisation, template: 'common', slug: 'yb' }))
  const fileOf = async (grey: number): Promise<string> => {
    const taken = await files.take(pngOf(grey), { name: `图${grey}.png` })
    return (await run((tx) => recordFile(tx, act(), { taken, organisation }))).id
  }
  const [cover, picture] = [await fileOf(0), await fileOf(200)]
  await run((tx) =>
    openChannelAccount(
      tx,
      act(),
      {
        organisation,
        channel: 'wechat',
        name: '甲县医保',
        appId: 'wx0123456789abcdef',
        secret: 'right',
        cover,
        author: '甲县医保局',
        updateDays: 14,
        updateBasis: '国办秘函〔2019〕19号',
        columns: [],
      },
      sealing,
    ),
  )
  const { id: column } = await ask((query) =>
    query.selectFrom('publishing_column').select('id').where('code', '=', 'news').executeTakeFirstOrThrow(),
  )
  const body = `<h2>一、名单</h2><p class="indent">见<a href="https://www.gov.cn/">国务院</a>。</p><figure><img src="/files/${picture}" alt="示意"></figure>`

  const process = (endsAt = Infinity): Process => {
    const { around, lives } = stepping(endsAt)
    const dying = {
      ...database,
      transaction: around(database.transaction),
      read: database.read,
    } as Database<Tables>
    const wechat = createWechat({ base: server.url, clock: time.clock })
    const kit: WechatKit = {
      database: dying,
      files,
      sealer: sealing,
      clock: time.clock,
      site,
      blocked: undefined,
      wechat: {
        of: (credentials, signal) => {
          const account = wechat.of(credentials, signal)
          // Every function of an account is a call; each keeps its type.
          return Object.fromEntries(
            Object.entries(account).map(([name, call]) => [name, around(call as () => Promise<unknown>)]),
          ) as unknown as typeof account
        },
      },
    }
    const { log } = keptLog()
    const outbox = outboxSweep({ handlers: wechatHandlers(kit), sealer: sealing, clock: time.clock, log })
    const ignoringEnd = async (work: Promise<SweepResult>): Promise<SweepResult> => {
      try {
        return await work
      } catch (error) {
        if (error instanceof Ended) return { done: 0, failed: 0 }
        throw error
      }
    }
    const { signal } = new AbortController()
    return {
      kit,
      lives,
      deliver: () => ignoringEnd(outbox.run({ database: dying, now: time.clock(), signal })),
      check: () => ignoringEnd(channelSweep(kit).run({ database: dying, now: time.clock(), signal })),
    }
  }

  return {
    ...office,
    column,
    act,
    process,
    clock: time.clock,
    pass: time.pass,
    document: async (title = '关于门诊统筹的通知', change = {}) => {
      const document = await office.publish({ column, on: '2026-03-01', title })
      await run((tx: Tx<Tables>) =>
        tx
          .updateTable('publication')
          .set({ body, summary: '新增三家定点药店。', ...change })
          .where('document', '=', document)
          .execute(),
      )
      return document
    },
    push: (document, title = '关于门诊统筹的通知') =>
      run((tx) =>
        queuePush(
          tx,
          act(),
          { organisation, document, title, digest: '新增三家定点药店。', form: 'full', by: person },
          sealing,
        ),
      ),
    pushes: async () => (await ask((query) => pushesOf(query, organisation, { limit: 100 }))).rows,
  }
}
