import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { ZipEntry } from '#platform/zip'
import { zipped } from '#platform/zip'
import type { OrganisationId } from '#modules/organisations'
import { organisationNames } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import type { Query } from '../schema/index.ts'
import { packOf } from './assemble.ts'
import { dossierOf } from './dossier.ts'
import type { Listed } from './manifest.ts'
import { listedOf, manifestFile } from './manifest.ts'
import type { PackTools } from './take-out.ts'
import { putPack } from './take-out.ts'
import type { PackFile } from './zip.ts'

/** Which cases: those of a body that ended in a period of whole days. */
export interface BatchAsked {
  readonly organisation: OrganisationId
  readonly from: LocalDate
  readonly until: LocalDate
}

/** As much as one ZIP holds without its later extension, in bytes. */
const most = 4_000_000_000

const casesOf = async (
  query: Query,
  { organisation, from, until }: BatchAsked,
): Promise<readonly RequestId[]> =>
  (
    await query
      .selectFrom('request_case')
      .select('request')
      .where('organisation', '=', organisation)
      .where('concluded_on', '>=', from)
      .where('concluded_on', '<=', until)
      .orderBy('number')
      .orderBy('request')
      .execute()
  ).map(({ request }) => request)

const tooMuch = () =>
  refuse('invalid', 'batch-large', '一包放不下', '一包最多 4 GB，请缩短期间，分几包做。', 'until')

/** Packs one behind the other, each kept as made. */
const packsIn = async function* (
  tools: PackTools,
  act: Act,
  requests: readonly RequestId[],
): AsyncGenerator<PackFile, void> {
  for (const request of requests) {
    const dossier = await tools.database.read((query) =>
      dossierOf(query, request, { personal: true }, tools.cells),
    )
    const pack = await packOf(dossier, tools.files)
    await tools.database.transaction((tx) => putPack(tx, act, dossier, pack))
    yield { path: pack.name, bytes: pack.bytes }
  }
}

type Head = Parameters<typeof manifestFile>[0]

const entryOf = ({ path, bytes }: PackFile): ZipEntry => ({ name: path, chunks: () => [bytes] })

/** The packs, then the manifest over them. */
const entriesOf = async function* (packs: AsyncIterable<PackFile>, head: Head): AsyncGenerator<ZipEntry> {
  const listed: Listed[] = []
  let size = 0
  for await (const file of packs) {
    size += file.bytes.length
    if (size > most) throw tooMuch()
    listed.push(listedOf(file))
    yield entryOf(file)
  }
  yield entryOf(manifestFile(head, listed).file)
}

/**
 * Packs of all cases of a body that ended in a period, in one ZIP with a manifest over them: writes down who takes them
 * out, then gives a stream with one case in memory at a time. The stream fails with Refusal `batch-large` above four
 * gigabytes.
 */
export const batchOf = async (
  tools: PackTools,
  act: Act,
  asked: BatchAsked,
): Promise<AsyncGenerator<Uint8Array>> => {
  const { organisation, from, until } = asked
  const requests = await tools.database.read((query) => casesOf(query, asked))
  const name = await tools.database.read(
    async (query) => (await organisationNames(query, [organisation], until)).get(organisation) ?? '',
  )
  await tools.database.transaction((tx) =>
    record(tx, act, {
      what: 'keeping.batch',
      subject: `organisation:${organisation}`,
      organisation,
      after: { from, until, cases: requests.length },
    }),
  )
  const head: Head = {
    schema: 'gongkai.archive-batch/1',
    organisation: name,
    title: `${from} 至 ${until}`,
    personal: true,
  }
  return zipped(entriesOf(packsIn(tools, act, requests), head))
}
