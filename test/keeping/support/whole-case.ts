import type { Files } from '#platform/files'
import { recordFile } from '#platform/files'
import { openPassages } from '#statute/letters'
import { beginDelivery, drawLetter, endDelivery } from '#modules/letters'
import { liftHold, placeHold, takePackOut } from '#modules/keeping'
import { confirmRelease, prepareRelease, releaseView, saveMarks, startRelease } from '#modules/release'
import { makePack } from '#modules/remedies'
import type { RequestId } from '#modules/requests'
import { askThirdParty, correctFact } from '#modules/requests'
import { groupsOf, noteSuggestion } from '#modules/reuse'
import { lettersIn } from '../../letters/support/bench.ts'
import { remediesAt, ruled } from '../../remedies/support/remedies.ts'
import { contentFor } from '../../requests/support/deeds.ts'
import type { openReuse } from '../../reuse/support.ts'
import { tokens } from './tokens.ts'

/** What the office of such a case has at hand. */
interface Desk {
  readonly reuse: Awaited<ReturnType<typeof openReuse>>
  readonly files: Files
}

const bytesOf = (text: string) => new TextEncoder().encode(`${text}\n`)

/** Keeps a text file as a paper of the body; gives its id. */
const paperIn = async ({ reuse: { office }, files }: Desk, name: string, text: string): Promise<string> => {
  const taken = await files.take(bytesOf(text), { name: `${name}.txt` })
  const { organisation } = office
  return (await office.run((tx) => recordFile(tx, office.act(), { taken, organisation }))).id
}

const description = `2025年县城集中供热管网改造工程的招标文件；${tokens.asked}`

const registered = async (desk: Desk): Promise<RequestId> => {
  const proof = await paperIn(desk, tokens.proofName, tokens.proofText)
  const { id } = await desk.reuse.office.register({
    ...{ name: tokens.name, idNumber: tokens.idNumber, phone: tokens.phone, email: tokens.email },
    ...{ address: tokens.address, contact: tokens.contact, help: tokens.help, proofFiles: [proof] },
    agent: { name: tokens.agentName, idNumber: tokens.agentId, phone: tokens.agentPhone, files: [proof] },
    description,
  })
  return id
}

const handled = async (desk: Desk, id: RequestId): Promise<void> => {
  const { office, deeds } = desk.reuse
  await deeds.assign(id)
  const asked = { name: tokens.party, contact: tokens.partyContact, question: tokens.question }
  const input = { ...(await office.on('clerk', id)), on: office.today(), ...asked }
  const { party } = await office.run((tx) => askThirdParty(tx, office.act(), input, office.cells))
  await office.fact('clerk', id, { kind: 'third-party-reached', on: office.today(), party })
  office.goTo('2026-09-18')
  const answer = { kind: 'third-party-answered', on: office.today(), party, agrees: true } as const
  await office.fact('clerk', id, answer, { opinion: tokens.opinion })
  const search = { kind: 'searched', on: office.today(), result: 'found' } as const
  await office.fact('clerk', id, search, { where: tokens.search, how: '按名称检索' })
  await office.fact('clerk', id, { kind: 'note', on: office.today() }, { text: tokens.note })
  const paper = await paperIn(desk, tokens.paperName, tokens.paperText)
  const material = { kind: 'material-added', on: office.today(), files: [paper], need: null } as const
  await office.fact('clerk', id, material, { title: tokens.paperTitle })
}

const released = async (desk: Desk, id: RequestId) => {
  const { office } = desk.reuse
  const { sealer } = lettersIn(office).kit
  const file = await paperIn(desk, tokens.releaseName, `${tokens.withheld}，${tokens.releaseText}`)
  const caller = await office.caller('clerk')
  const release = await office.run((tx) =>
    startRelease(tx, office.act(), { request: id, file, caller }, sealer),
  )
  const seen = async () => (await office.ask((query) => releaseView(query, release, sealer))).seq
  const mark = { id: 'm', place: { is: 'text', text: tokens.withheld }, reason: 'privacy' } as const
  const marks = { release, seen: await seen(), marks: [{ ...mark, source: 'hand' } as const] }
  await office.run((tx) => saveMarks(tx, office.act(), marks, sealer))
  const tools = { database: office.database, files: desk.files, sealer }
  const { output } = await prepareRelease(tools, office.act(), { release, seen: await seen(), caller })
  const by = { release, seen: await seen(), caller: await office.caller('head'), digest: output ?? '' }
  await office.run((tx) => confirmRelease(tx, office.act('head'), by))
  return release
}

const answered = async (desk: Desk, id: RequestId): Promise<void> => {
  const { office, deeds } = desk.reuse
  const letters = lettersIn(office)
  await letters.settle()
  const drawing = { ...letters.kit, database: office.database, files: desk.files }
  const receipt = await letters.issue(id, 'receipt')
  await letters.void(receipt.id, tokens.voidReason)
  const [passage] = openPassages('extension')
  await letters.save(id, 'extension', { [passage?.id ?? '']: tokens.worded })
  const release = await released(desk, id)
  await deeds.evidence(id, ['disclosed'])
  await deeds.draft(id, { ...contentFor('disclosed'), reasons: tokens.reasons })
  await deeds.signOff(id)
  await deeds.decide(id)
  const letter = await letters.issue(id, 'disclosed')
  await drawLetter(drawing, office.act(), letter.id)
  const caller = await office.caller('clerk')
  const attempt = { way: 'post', carrier: 'ems', mailNumber: tokens.mail } as const
  const out = { letter: letter.id, attempt, on: office.today(), note: tokens.deliveryNote, caller }
  const delivery = await office.run((tx) =>
    beginDelivery(tx, office.act(), { ...out, files: [release], giving: null }, letters.kit),
  )
  const proof = await paperIn(desk, tokens.receiptName, tokens.receiptText)
  const taken = { taker: 'proxy', takerName: tokens.taker, proof, note: '' } as const
  const ending = { state: 'delivered', on: office.today(), ...taken } as const
  await office.run((tx) =>
    endDelivery(tx, office.act(), { letter: letter.id, delivery, ending, caller }, letters.kit),
  )
  const delivered = (await office.found(id)).events.find(({ kind }) => kind === 'delivered')
  const mended = { kind: 'delivered', on: office.today(), way: 'post', proof: tokens.typedProof } as const
  const correction = { replaces: delivered?.seq ?? 0, fact: mended, reason: '凭证写错' }
  const onCase = await office.on('director', id)
  await office.run((tx) =>
    correctFact(tx, office.act('director'), { ...onCase, ...correction }, office.cells),
  )
  await office.fact('clerk', id, { kind: 'closed', on: office.today() })
}

const contested = async (desk: Desk, id: RequestId) => {
  const { office } = desk.reuse
  const remedies = remediesAt(office)
  office.goTo('2026-09-28')
  const claim = { claimant: tokens.claimant, others: tokens.others, contact: tokens.remedyContact }
  const { id: remedy } = await remedies.open({
    requests: [id],
    claim: { ...claim, claims: tokens.claims },
  })
  const file = await paperIn(desk, tokens.remedyPaperName, '复议材料')
  const listed = { title: tokens.evidence, proves: tokens.proves, pages: 1 }
  await remedies.fact(remedy, {
    kind: 'listed',
    on: office.today(),
    items: [{ ...listed, source: { in: 'file', file } }],
  })
  const added = { kind: 'paper-added', on: office.today(), files: [file] } as const
  await remedies.fact(remedy, added, { title: tokens.remedyPaper })
  await remedies.fact(remedy, { kind: 'note', on: office.today() }, { text: tokens.remedyNote })
  const binding = { ...remedies.kit, database: office.database, files: desk.files }
  const caller = await office.caller('clerk')
  await makePack(office.act(), { remedy, caller, inFull: true }, binding)
  return {
    /** The organ upholds the answer, which ends it. */
    end: async () => {
      office.goTo('2026-11-20')
      await remedies.fact(remedy, { kind: 'answered', on: office.today(), instance: 'review', proof: null })
      const result = ruled('review', 'upheld', office.today())
      await remedies.fact(remedy, result, { gist: tokens.gist })
      await remedies.sweep()
    },
  }
}

const held = async ({ reuse: { office } }: Desk, request: RequestId): Promise<void> => {
  const caller = await office.caller('director')
  const place = { request, caller, reason: tokens.holdReason }
  const hold = await office.run((tx) => placeHold(tx, office.act('director'), place))
  const lift = { hold, caller, reason: tokens.liftReason }
  await office.run((tx) => liftHold(tx, office.act('director'), lift))
}

const proposed = async ({ reuse }: Desk, request: RequestId): Promise<void> => {
  const { office } = reuse
  await reuse.sweep()
  const caller = await office.caller('clerk')
  await office.run((tx) => noteSuggestion(tx, office.act(), { request, caller, suggested: true }))
  const { organisation, cells } = office
  const { rows } = await office.ask((query) => groupsOf(query, { organisation, limit: 10 }, cells))
  await reuse.propose(rows[0]?.id ?? ('' as never))
}

/** A case with everything done to it that can be done, a token in every field; its remedy is open until told to end. */
export const wholeCase = async (desk: Desk) => {
  const id = await registered(desk)
  await handled(desk, id)
  await answered(desk, id)
  await proposed(desk, id)
  await held(desk, id)
  const { end } = await contested(desk, id)
  const { office } = desk.reuse
  const tools = { database: office.database, files: desk.files, cells: office.cells }
  await takePackOut(tools, office.act(), { request: id, personal: true })
  return { id, description, end }
}
