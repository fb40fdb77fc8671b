import type { Permission } from '#modules/identity'
import { identifiersIn } from '#modules/requests'
import type { ReleaseId } from '#modules/release'
import {
  confirmRelease,
  dropRelease,
  markSources,
  pageOfRelease,
  pagePicture,
  pagesOfRelease,
  placeOfRelease,
  prepareRelease,
  proposeMarks,
  releasesOf,
  releaseView,
  saveMarks,
  sideOf,
  startRelease,
  textOfRelease,
  withholdingReasons,
} from '#modules/release'
import type { ReadOnly } from '#platform/db'
import { releaseOperations as operations } from '../contract/releases.ts'
import { ask, change, perform } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { peopleOf, releaseLine, releasePage } from '../views/release.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'
import { atRequest } from './request-place.ts'
import { sendFile } from './send-file.ts'

const permission: Permission = 'request.release'

/** Who may take out and confirm at the body of the document; that these are two people, the command says. */
const atRelease = {
  permission,
  place: ({ params }: { readonly params: { readonly release: ReleaseId } }, query: ReadOnly<Tables>) =>
    placeOfRelease(query, params.release),
}

const entries = <Key extends string, Of>(words: Readonly<Record<Key, Of>>) =>
  // The keys of a record of words are its words.
  Object.entries(words) as [Key, Of][]

/** Documents to be given out: marked, words taken out, confirmed by somebody else. */
export const releaseRoutes = [
  ask(operations.releaseGuide, {
    limit: 'read',
    may: 'staff',
    run: () => ({
      reasons: entries(withholdingReasons).map(([value, words]) => ({ value, ...words })),
      sources: entries(markSources).map(([value, title]) => ({ value, title })),
    }),
  }),
  ask(operations.requestReleases, {
    limit: 'read',
    may: atRequest('request.read'),
    run: async ({ query, input: { params } }) => {
      const lines = await releasesOf(query, params.request)
      const names = await namesOf(query, { people: lines.flatMap(peopleOf) })
      return { rows: lines.map((line) => releaseLine(line, names.person)) }
    },
  }),
  change(operations.startRelease, {
    limit: 'write',
    may: atRequest(permission),
    run: async ({ tx, act, caller, services: { sealer }, input: { params, body } }) => ({
      id: await startRelease(tx, act, { ...params, ...body, caller }, sealer),
    }),
  }),
  ask(operations.release, {
    limit: 'read',
    may: atRelease,
    run: async ({ query, caller, services: { sealer }, input: { params } }) => {
      const view = await releaseView(query, params.release, sealer)
      const names = await namesOf(query, { people: peopleOf(view) })
      const { number, organisation } = await query
        .selectFrom('request')
        .select(['number', 'organisation'])
        .where('id', '=', view.request)
        .executeTakeFirstOrThrow()
      return releasePage(view, names.person, { caller, request: number, organisation })
    },
  }),
  perform(operations.proposeMarks, {
    limit: 'heavy',
    may: atRelease,
    changes: false,
    run: async ({ input: { params }, services: { database, files, texts, cells, sealer } }) => {
      const { of, names } = await database.read(async (query) => {
        const { request } = await releaseView(query, params.release, sealer)
        return {
          of: await sideOf(query, params.release, 'before'),
          names: await identifiersIn(query, request, cells),
        }
      })
      const text = await textOfRelease(files, texts, of)
      return {
        rows: proposeMarks(text, names).flatMap(({ place, reason, source, count }) =>
          place.is === 'text'
            ? [{ text: place.text, reason, source, sourceTitle: markSources[source], count }]
            : [],
        ),
      }
    },
  }),
  change(operations.saveMarks, {
    limit: 'write',
    may: atRelease,
    run: async ({ tx, act, services: { sealer }, input: { params, body } }) => ({
      seq: await saveMarks(tx, act, { ...params, ...body }, sealer),
    }),
  }),
  perform(operations.prepareRelease, {
    limit: 'heavy',
    may: atRelease,
    changes: true,
    run: async ({ act, caller, input: { params, body }, services: { database, files, sealer } }) => {
      const kit = { database, files, sealer }
      const { remains } = await prepareRelease(kit, act, { ...params, ...body, caller })
      return { remains: remains.length }
    },
  }),
  change(operations.confirmRelease, {
    limit: 'write',
    may: atRelease,
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(confirmRelease(tx, act, { ...params, ...body, caller })),
  }),
  change(operations.dropRelease, {
    limit: 'write',
    may: atRelease,
    run: ({ tx, act, input: { params, body } }) => done(dropRelease(tx, act, { ...params, ...body })),
  }),
  perform(operations.releasePage, {
    limit: 'read',
    may: atRelease,
    changes: false,
    run: async ({ input: { params, query }, services: { database, files } }) => {
      const { file } = await database.read((on) => sideOf(on, params.release, query.side))
      const { characters, ...page } = await pageOfRelease(files, file, params.page)
      return { ...page, characters: characters.map(({ text, box }) => ({ text, ...box })) }
    },
  }),
  perform(operations.releasePicture, {
    limit: 'read',
    may: atRelease,
    changes: false,
    run: async ({ input: { params, query }, services: { database, files } }) => {
      const { file } = await database.read((on) => sideOf(on, params.release, query.side))
      const bytes = new Uint8Array(await pagePicture(files, file, params.page))
      return { name: `${params.page + 1}.png`, mediaType: 'image/png', bytes }
    },
  }),
  perform(operations.releaseText, {
    limit: 'read',
    may: atRelease,
    changes: false,
    run: async ({ input: { params, query }, services: { database, files, texts } }) => {
      const of = await database.read((on) => sideOf(on, params.release, query.side))
      const text = await textOfRelease(files, texts, of)
      return { text, pages: await pagesOfRelease(files, of) }
    },
  }),
  perform(operations.readRelease, {
    limit: 'read',
    may: atRelease,
    changes: false,
    run: async ({ input: { params, query }, range, services: { database, files } }) => {
      const { file } = await database.read((on) => sideOf(on, params.release, query.side))
      return sendFile(files, file, { range, shown: false })
    },
  }),
]
