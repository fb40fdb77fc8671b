import { z } from 'zod'
import { levels, organisationKinds, superiorKinds } from '#modules/organisations'

export const level = z.enum(levels)
export const organisationKind = z.enum(organisationKinds)
export const superiorKind = z.enum(superiorKinds)
