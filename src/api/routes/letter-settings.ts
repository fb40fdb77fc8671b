import { letterOfficeOn, previewVariant, setLetterOffice, setVariant, variantViews } from '#modules/letters'
import { letterSettingOperations as operations } from '../contract/letter-settings.ts'
import { ask, change } from '../route/route.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'

/** How an office numbers and words its letters. */
export const letterSettingRoutes = [
  ask(operations.letterOffice, {
    limit: 'read',
    may: { permission: 'request.read', place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params } }) => {
      const { office, from } = await letterOfficeOn(query, params.organisation, today)
      return { office: { ...office, numbers: { ...office.numbers } }, from }
    },
  }),
  change(operations.setLetterOffice, {
    limit: 'write',
    may: { permission: 'letter.manage', place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params, body } }) => done(setLetterOffice(tx, act, { ...params, ...body })),
  }),
  ask(operations.letterVariants, {
    limit: 'read',
    may: { permission: 'request.read', place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params } }) => {
      const views = await variantViews(query, params.organisation, params.kind, today)
      const people = views.flatMap(({ versions }) => versions.map(({ set_by }) => set_by))
      const names = await namesOf(query, { people, organisations: [] })
      return {
        rows: views.map(({ versions, ...view }) => ({
          ...view,
          versions: versions.map(({ version, words, valid_from, set_at, set_by }) => ({
            version,
            words,
            from: valid_from,
            setAt: set_at,
            setBy: names.person(set_by),
          })),
        })),
      }
    },
  }),
  change(operations.setLetterVariant, {
    limit: 'write',
    may: { permission: 'letter.manage', place: ({ params }) => params.organisation },
    run: async ({ tx, act, caller, input: { params, body } }) => ({
      version: await setVariant(tx, act, { ...params, ...body, by: caller.person }),
    }),
  }),
  ask(operations.previewLetterVariant, {
    limit: 'read',
    may: 'staff',
    run: ({ input: { body } }) => {
      const { title, number, addressee, signer, on, paragraphs } = previewVariant(
        body.kind,
        body.passage,
        body.words,
      )
      return {
        title,
        number: number ?? '',
        addressee,
        signer,
        on: on ?? '',
        paragraphs: paragraphs.map((paragraph) => ({ ...paragraph })),
      }
    },
  }),
]
