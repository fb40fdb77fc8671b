import { z } from 'zod'

export const level = z.enum(['national', 'provincial', 'municipal', 'county', 'township'])
export const organisationKind = z.enum([
  'government',
  'government-office',
  'administrative',
  'authorised',
  'public-service',
])
export const superiorKind = z.enum(['territorial', 'line'])
