import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { sm3 } from '#platform/crypto'
import { openFiles, recordFile } from '#platform/files'
import { beginDelivery, endDelivery, strikeDelivery } from '#modules/letters'
import { batchOf, takePackOut, verifyPack } from '#modules/keeping'
import type { Source } from '#modules/keeping'
import type { RequestId } from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { lettersIn } from '../letters/support/bench.ts'
import { deedsOf } from '../requests/support/deeds.ts'
import type { Office } from '../requests/support/office.ts'
import { day, openOffice } from '../requests/support/office.ts'

const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
})

const open = async (office: Office) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-keeping-'))
  const files = await openFiles({ place: { kind: 'disk', folder } })
  const put = async (name: string, text: string): Promise<string> => {
    const taken = await files.take(new TextEncoder().encode(text), { name })
    const { organisation } = office
    return (await office.run((tx) => recordFile(tx, office.act(), { taken, organisation }))).id
  }
  const tools = { database: office.database, files, cells: office.cells }
  return { tools, put, close: () => rm(folder, { recursive: true, force: true }) }
}

const filed = async (
  office: Office,
  put: (name: string, text: string) => Promise<string>,
): Promise<RequestId> => {
  const deeds = deedsOf(office)
  const proofFiles = [await put('身份证.txt', '王小明 330482199003070011')]
  const { id } = await office.register({ proofFiles })
  await deeds.assign(id)
  const files = [await put('中标通知书.txt', '中标通知书全文')]
  const material = { kind: 'material-added', on: office.today(), files, need: null } as const
  await office.fact('clerk', id, material, { title: '检索所得' })
  await deeds.search(id)
  await deeds.conclude(id, 'disclosed')
  return id
}

/** A receipt goes out and comes back with a signed paper; an attempt that was a mistake is struck out. */
const delivered = async (
  office: Office,
  put: (name: string, text: string) => Promise<string>,
  request: RequestId,
): Promise<void> => {
  const letters = lettersIn(office)
  await letters.settle()
  const { id: letter } = await letters.issue(request, 'receipt')
  const by = { letter, caller: await office.caller('clerk') }
  const on = office.today()
  const end = async (name: string) => {
    const attempt = { way: 'in-person' } as const
    const begun = { ...by, attempt, on, note: '', files: [], giving: null }
    const delivery = await office.run((tx) => beginDelivery(tx, office.act(), begun, letters.kit))
    const proof = await put(name, `${name}的内容`)
    const ending = { state: 'delivered', on, taker: 'self', takerName: '', proof, note: '' } as const
    await office.run((tx) => endDelivery(tx, office.act(), { ...by, delivery, ending }, letters.kit))
    return delivery
  }
  const delivery = await end('拿错的回证.txt')
  const struck = { ...by, delivery, reason: '拿错了文书' }
  await office.run((tx) => strikeDelivery(tx, office.act(), struck, letters.kit.sealer))
  await end('送达回证.txt')
}

const textIn = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((file) => new TextDecoder().decode(file))
    .join('\n')

eachEngine('a pack holds the whole case, the same bytes each time, and is found whole', async (database) => {
  const office = await openOffice(database)
  const { tools, put, close } = await open(office)
  try {
    const request = await filed(office, put)
    const full = await takePackOut(tools, office.act(), { request, personal: true })
    office.goTo('2026-11-20')
    const again = await takePackOut(tools, office.act(), { request, personal: true })
    assert.deepEqual(again.bytes, full.bytes)
    const paths = Object.keys(unzipSync(full.bytes))
    for (const part of ['申请表', '登记回执', '审查呈批单', '送达记录', '期限计算书', '案卷记录.json'])
      assert.ok(
        paths.some((path) => path.includes(part)),
        part,
      )
    const text = textIn(full.bytes)
    for (const told of ['王小明', '330482199003070011', '中标通知书全文', 'EMS 1234567890'])
      assert.ok(text.includes(told), told)
    const found = await verifyPack(sourceOf(full.bytes))
    assert.ok(found.ok && found.manifest.whole === full.digest)
    const covered = await takePackOut(tools, office.act(), { request, personal: false })
    for (const told of ['王小明', '330482199003070011', '13800138000', '人民路1号'])
      assert.ok(!textIn(covered.bytes).includes(told), told)
  } finally {
    await close()
  }
})

eachEngine('a changed byte is found, and its file named', async (database) => {
  const office = await openOffice(database)
  const { tools, put, close } = await open(office)
  try {
    const request = await filed(office, put)
    const { bytes } = await takePackOut(tools, office.act(), { request, personal: true })
    const damaged = async (at: number): Promise<string | undefined> => {
      const copy = bytes.slice()
      copy[at] = (copy[at] ?? 0) ^ 0xff
      const found = await verifyPack(sourceOf(copy))
      return found.ok ? undefined : found.path
    }
    const paths = new Set([...Object.keys(unzipSync(bytes)), '（整个文件）'])
    const named = new Set<string>()
    // The content of each file stands behind its name; what lies between are times and flags.
    for (const path of Object.keys(unzipSync(bytes))) {
      const start = Buffer.from(bytes).indexOf(Buffer.from(path)) + Buffer.byteLength(path)
      const found = await damaged(start + 3)
      assert.ok(found === path || (found !== undefined && paths.has(found)), `${path}: ${String(found)}`)
      named.add(found)
    }
    assert.ok(named.size >= paths.size - 2)
    const cut = await verifyPack(sourceOf(bytes.subarray(0, bytes.length - 40)))
    assert.ok(!cut.ok)
  } finally {
    await close()
  }
})

eachEngine(
  'a batch of a period streams case by case, and a damaged case is looked into',
  async (database) => {
    const office = await openOffice(database)
    const { tools, put, close } = await open(office)
    try {
      for (let nth = 0; nth < 3; nth += 1) await filed(office, put)
      const asked = {
        organisation: office.organisation,
        from: day('2026-01-01'),
        until: day('2026-12-31'),
      }
      const chunks: Uint8Array[] = []
      for await (const chunk of await batchOf(tools, office.act(), asked)) chunks.push(chunk)
      const bytes = new Uint8Array(Buffer.concat(chunks))
      const found = await verifyPack(sourceOf(bytes))
      assert.ok(found.ok)
      assert.equal(found.files, 3)
      const inner = Buffer.from('09-案卷记录.json')
      const at = Buffer.from(bytes).indexOf(inner) + inner.length + 5
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      const broken = await verifyPack(sourceOf(bytes))
      assert.ok(!broken.ok)
      assert.match(broken.path, /号\.zip\/09-案卷记录\.json$/u)
    } finally {
      await close()
    }
  },
)

eachEngine('a pack has what proves that letters arrived, and no covered one has', async (database) => {
  const office = await openOffice(database)
  const { tools, put, close } = await open(office)
  try {
    const request = await filed(office, put)
    await delivered(office, put, request)
    const full = await takePackOut(tools, office.act(), { request, personal: true })
    const inside = unzipSync(full.bytes)
    const proofs = Object.keys(inside).filter((path) => path.startsWith('07-送达凭证/'))
    assert.equal(proofs.length, 1)
    const [proof = ''] = proofs
    assert.match(proof, /-送达回证\.txt$/u)
    const bytes = inside[proof] ?? new Uint8Array()
    assert.equal(new TextDecoder().decode(bytes), '送达回证.txt的内容')
    const page = new TextDecoder().decode(inside['07-送达记录.html'])
    for (const told of ['登记回执', '直接送达', '本人签收', '送达回证.txt', sm3(bytes)])
      assert.ok(page.includes(told), told)
    assert.ok(!page.includes('拿错的回证'))
    const found = await verifyPack(sourceOf(full.bytes))
    assert.ok(
      found.ok &&
        found.manifest.files.some(({ path, sm3: digest }) => path === proof && digest === sm3(bytes)),
    )
    const covered = await takePackOut(tools, office.act(), { request, personal: false })
    assert.doesNotMatch(textIn(covered.bytes), /送达回证/u)
  } finally {
    await close()
  }
})
