import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Database, Tx } from '#platform/db'
import type { FileRecord, Files, TakenFile } from '#platform/files'
import { recordFile } from '#platform/files'
import { organisationNames } from '#modules/organisations'
import type { RequestId, Revealed } from '#modules/requests'
import { revealCase } from '#modules/requests'
import type { Caller } from '#modules/sign-off'
import { personNames } from '#modules/identity'
import { append } from '../acts/append.ts'
import type { RemedyKit } from '../acts/follow.ts'
import { loadRemedy } from '../acts/load.ts'
import { openClaim } from '../cells.ts'
import type { RemedyId } from '../ids.ts'
import { maskClaim } from '../views/mask.ts'
import type { BoundPack, Front } from './bind.ts'
import { bindPack } from './bind.ts'
import type { PlacedPart } from './front.ts'
import type { PackLimits } from './limits.ts'
import { packLimits } from './limits.ts'
import { coverPaper, evidencePaper, indexPaper } from './front.ts'
import { evidenceParts, materialOf, namesIn, partsOf } from './gather.ts'
import type { RequestMaterial } from './material.ts'
import type { Part } from './parts.ts'
import type { PackQuery, PackTables } from './query.ts'

/** What a pack is made with. */
export interface Binding extends RemedyKit {
  readonly database: Pick<Database<PackTables>, 'read' | 'transaction'>
  readonly files: Pick<Files, 'open' | 'take' | 'putRaw'>
  /** What one pack may be, where it is not the usual. */
  readonly limits?: PackLimits
}

export interface MakePack {
  readonly remedy: RemedyId
  readonly caller: Caller
  /** With applicants and third parties by name: only for those who may read them, `request.personal`. */
  readonly inFull: boolean
}

/** A pack that was made: a file of the store. */
export interface MadePack {
  readonly file: string
  readonly name: string
  readonly pages: number
  /** SM3. */
  readonly digest: string
  readonly parts: readonly PlacedPart[]
  /** What could not be bound, as one ZIP of the store; null where there is nothing. */
  readonly archive: { readonly file: string; readonly name: string; readonly digest: string } | null
}

interface Gathered {
  readonly parts: readonly Part[]
  readonly front: Front
  readonly number: string
}

const gather = async (
  query: PackQuery,
  act: Act,
  { remedy: id, caller, inFull }: MakePack,
  revealed: ReadonlyMap<RequestId, Revealed>,
  { sealer, cells }: RemedyKit,
): Promise<Gathered> => {
  const today = dayOf(act.at)
  const { row, found } = await loadRemedy(query, id, today)
  const materials = new Map<RequestId, RequestMaterial>()
  for (const request of found.requests)
    materials.set(
      request,
      await materialOf(query, request, revealed.get(request), { caller, today, cells, sealer }),
    )
  const names = await namesIn(query, [...materials.values()])
  const several = materials.size > 1
  const parts: Part[] = []
  for (const [request, material] of materials)
    parts.push(...(await partsOf(query, request, material, names, { inFull, several })))
  const listed = found.evidence.flatMap(({ title, source }) =>
    source.in === 'file' ? [{ id: source.file, title }] : [],
  )
  parts.push(...(await evidenceParts(query, listed, parts, inFull)))
  const claim = openClaim(sealer, id, row.claimant)
  const cover = coverPaper({
    remedy: found,
    body: (await organisationNames(query, [row.organisation], today)).get(row.organisation) ?? '',
    claimant: (inFull ? claim : maskClaim(claim)).claimant,
    requests: [...materials.values()].map(({ number }) => number),
    madeOn: today,
    madeBy: (await personNames(query, [caller.person])).get(caller.person) ?? '',
    inFull,
  })
  const kindOf = (request: RequestId, seq: number) =>
    materials.get(request)?.view.file.find((event) => event.seq === seq)?.kind
  const { evidence } = found
  return {
    parts,
    number: found.number,
    front: (placed, archive) => [
      cover,
      indexPaper(placed, archive),
      ...(evidence.length === 0 ? [] : [evidencePaper(evidence, placed, kindOf)]),
    ],
  }
}

/** Reads what is personal with its rows of the trail; a covered pack reads nothing of it. */
const gathered = (act: Act, input: MakePack, { database, ...kit }: Binding): Promise<Gathered> =>
  input.inFull
    ? database.transaction(async (tx) => {
        const { found } = await loadRemedy(tx, input.remedy, dayOf(act.at))
        const revealed = new Map<RequestId, Revealed>()
        for (const request of found.requests)
          revealed.set(request, await revealCase(tx, act, request, kit.cells))
        return gather(tx, act, input, revealed, kit)
      })
    : database.read((query) => gather(query, act, input, new Map(), kit))

const besideOf = ({ id, name, digest }: FileRecord) => ({ file: id, name, digest })

const keep = async (
  tx: Tx<PackTables>,
  act: Act,
  { remedy, caller, inFull }: MakePack,
  { pages, parts, archive }: BoundPack,
  taken: TakenFile,
  { sealer }: RemedyKit,
): Promise<MadePack> => {
  const { row, file } = await loadRemedy(tx, remedy, dayOf(act.at))
  const { organisation } = row
  const { digest, id, name } = await recordFile(tx, act, { taken, organisation })
  const beside = archive && besideOf(await recordFile(tx, act, { taken: archive, organisation }))
  const attached = beside && { file: beside.file, digest: beside.digest }
  const fact = { kind: 'packed', on: dayOf(act.at), file: id, pages, digest, inFull, attached } as const
  await append(tx, act, { row, file, by: caller.person, entries: [{ fact }] }, sealer)
  return { file: id, name, pages, digest, parts, archive: beside }
}

/**
 * The litigation pack in one go: cover, index with pages and SM3, evidence list, and per request its form, receipt,
 * 期限计算书, search, triage, consultations, sign-off, decision, letters, delivery with its proofs, what was given out,
 * papers, course, trail; every page numbered, what cannot be bound in a ZIP beside it. Kept as files of the remedy,
 * written into its ledger and the trail. Who may is for the face to ask: `remedy.handle`, and for `inFull`
 * `request.personal`. Takes seconds. Throws Refusal `remedy-missing`, `paper.busy`, `pdf-busy`.
 */
export const makePack = async (act: Act, input: MakePack, binding: Binding): Promise<MadePack> => {
  const { parts, front, number } = await gathered(act, input, binding)
  const name = `${number}应诉材料卷${input.inFull ? '' : '（已遮盖）'}`
  const { files, limits = packLimits } = binding
  const pack = await bindPack(parts, front, { archiveName: `${name}附件.zip`, limits }, files)
  const taken = await files.take(pack.bytes, { name: `${name}.pdf` })
  return binding.database.transaction((tx) => keep(tx, act, input, pack, taken, binding))
}
