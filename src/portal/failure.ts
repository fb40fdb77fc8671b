import type { HttpProblem } from '#platform/http'
import { knownFrame } from './frame.ts'
import { failurePage } from './pages/error.ts'
import type { Site } from './site.ts'

/** The page a person sees when something fails, drawn without asking anything. */
export const errorPage = (site: Site, problem: HttpProblem): string => failurePage(knownFrame(site), problem)
