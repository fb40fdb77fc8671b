import { z } from 'zod'
import { level, organisationKind, superiorKind } from './organisation-words.ts'
import { day, named } from './shapes.ts'

const period = { from: day, until: day.optional() }

/** A body in a list. */
export const bodyLine = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  creditCode: z.string().nullable(),
  level,
  kind: organisationKind,
  regionCode: z.string(),
  status: z.enum(['active', 'future', 'ended']),
  ...period,
})

const published = z.object({
  address: z.string().optional(),
  postcode: z.string().optional(),
  phone: z.string().optional(),
  fax: z.string().optional(),
  email: z.string().optional(),
  officeHours: z.string().optional(),
  website: z.string().optional(),
})

const actingHolder = z.object({
  person: named.nullable(),
  acting: z.boolean(),
  why: z.string(),
})

/** All there is to say of a body. */
export const body = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  creditCode: z.string().nullable(),
  siteCode: z.string().nullable(),
  level,
  kind: organisationKind,
  regionCode: z.string(),
  status: z.enum(['active', 'future', 'ended']),
  ...period,
  contact: published,
  names: z.array(
    z.object({ name: z.string(), shortName: z.string().nullable(), basis: z.string().nullable(), ...period }),
  ),
  superiors: z.array(
    z.object({ kind: superiorKind, organisation: named, basis: z.string().nullable(), ...period }),
  ),
  history: z.array(z.object({ on: day, sentence: z.string() })),
  sections: z.array(z.object({ id: z.string(), name: z.string(), ...period })),
  posts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      section: named.nullable(),
      holder: named.nullable(),
      deputy: named.nullable(),
      now: actingHolder,
    }),
  ),
  absences: z.array(z.object({ id: z.string(), person: named, reason: z.string(), ...period })),
})
