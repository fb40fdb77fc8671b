import { decisionOf } from '#statute/decisions'
import { certaintyText, citation } from '#statute/dated'
import {
  handInsOn,
  instances,
  isAppealResult,
  noAnswerOn,
  remedyForms,
  remedyPaths,
  remedyResults,
  resultBasis,
  resultTitle,
  resultsOf,
} from '#statute/remedies'
import type { LocalDate } from '#statute/calendar'
import type { EvidenceSource, Flag, RemedyEvent, RemedyLine, RemedyView } from '#modules/remedies'
import { dueKinds, holds, objects, remedyFactTitles, remedyMendingOf, remedyStages } from '#modules/remedies'
import { stages } from '#modules/requests'
import type { Names } from '../words/names.ts'
import {
  answersShown,
  hearingSorts,
  outcomeTitleOf,
  outcomeTitles,
  redoText,
  remedyFacts,
  remedyTextTitles,
} from './remedy-words.ts'

/** A remedy in a list, in words. */
export const remedyLineShown = (line: RemedyLine, names: Names) => {
  const { organisation, handler, form, path, stage, result, dueWhat, ...rest } = line
  return {
    ...rest,
    form,
    stage,
    organisation: { id: organisation, name: names.organisation(organisation) },
    formTitle: remedyForms[form],
    pathTitle: remedyPaths[path],
    stageTitle: remedyStages[stage],
    handler: handler && { id: handler, name: names.person(handler) },
    dueTitle: dueWhat && dueKinds[dueWhat],
    resultTitle: result && resultTitle(result),
  }
}

export const flagShown = ({ stage, outcome, seenBy, ...flag }: Flag, names: Names) => ({
  id: flag.id,
  remedy: flag.remedy,
  remedyNumber: flag.remedyNumber,
  request: flag.request,
  number: flag.number,
  stageTitle: stages[stage],
  outcomeTitle: outcome && decisionOf(outcome).title,
  likeness: flag.likeness,
  seenBy: seenBy && names.person(seenBy),
})

const writer = (by: string, names: Names): string => (by === 'system' ? '系统' : names.person(by))

const eventsShown = ({ file, texts, files }: RemedyView, names: Names) => {
  const corrections = new Map(
    file.flatMap((event) =>
      event.kind === 'corrected'
        ? [[event.replaces, { by: event.seq, struck: event.fact === null }] as const]
        : [],
    ),
  )
  return file.map((event: RemedyEvent) => ({
    seq: event.seq,
    kind: event.kind,
    title: remedyFactTitles[event.kind],
    on: event.on,
    recordedAt: event.recordedAt,
    by: writer(event.by, names),
    facts: remedyFacts(event, names),
    texts: Object.entries(texts.get(event.seq) ?? {}).map(([name, text]) => ({
      name,
      title: remedyTextTitles[name] ?? name,
      text,
    })),
    files:
      event.kind === 'paper-added'
        ? files.filter(({ id }) => event.files.includes(id)).map(({ id, name, size }) => ({ id, name, size }))
        : [],
    corrected: corrections.get(event.seq) ?? null,
    mends: corrections.get(event.seq)?.struck !== true && remedyMendingOf(event.kind) !== undefined,
  }))
}

const sourceText = (source: EvidenceSource, { requests, files }: RemedyView): string => {
  if (source.in === 'paper') return '纸质，另附'
  if (source.in === 'file') return files.find(({ id }) => id === source.file)?.name ?? '材料'
  return `${requests.find(({ id }) => id === source.request)?.number ?? ''}案卷第${source.seq}号记录`
}

const packsShown = ({ file, files }: RemedyView, names: Names) =>
  file.flatMap((event) => {
    if (event.kind !== 'packed') return []
    const { file: id, pages, digest, inFull, on, by, attached } = event
    const kept = files.find((each) => each.id === id)
    const beside = files.find((each) => each.id === attached?.file)
    return [
      {
        file: id,
        name: kept?.name ?? '',
        size: kept?.size ?? 0,
        pages,
        digest,
        attached:
          attached && beside
            ? { file: beside.id, name: beside.name, size: beside.size, digest: attached.digest }
            : null,
        inFull,
        on,
        by: writer(by, names),
      },
    ]
  })

const redoShown = ({ found: { redo }, requests }: RemedyView) =>
  redo && {
    term: redo.term && redoText(redo.term),
    due: redo.due ?? null,
    begun: redo.begun,
    performedOn: redo.performedOn,
    requests: requests
      .filter(({ id }) => redo.requests.includes(id))
      .map(({ id, number }) => ({ id, number })),
  }

/** What the present instance may come to. */
const resultsShown = ({ found: { form, instance } }: RemedyView) =>
  resultsOf(form, instance === 'second' || instance === 'retrial').map((id) => ({
    id,
    title: resultTitle(id),
    outcomeTitle: outcomeTitleOf(id),
    after: isAppealResult(id) ? 'none' : remedyResults[id].after,
  }))

/** A remedy whole, in words. */
export const remedyShown = (view: RemedyView, names: Names, today: LocalDate, review: string | null) => {
  const { found, organisation } = view
  const { form, path, stage, instance, handler, next, result } = found
  const lawOf = found.answer?.receivedOn ?? found.openedOn
  const silence = noAnswerOn(form, lawOf)
  return {
    id: view.id,
    organisation: { id: organisation, name: names.organisation(organisation) },
    number: found.number,
    seq: found.seq,
    form,
    formTitle: remedyForms[form],
    pathTitle: remedyPaths[path],
    organ: found.organ,
    againstTitle: objects[found.against],
    instance,
    instanceTitle: instances[instance],
    stage,
    stageTitle: remedyStages[stage],
    handler: handler && { id: handler, name: names.person(handler) },
    receivedOn: found.openedOn,
    review: found.review === null || review === null ? null : { id: found.review, number: review },
    requests: view.requests.map((each) => ({ ...each })),
    claim: { ...view.claim },
    due: next && { title: dueKinds[next.what], on: next.on, left: view.left ?? 0 },
    answers: answersShown(view),
    proof: view.proof.map((day) => ({ ...day })),
    handIns: handInsOn(form, lawOf).map(({ title, basis }) => ({
      title,
      basis: citation(basis),
      certainty: certaintyText(basis.certainty),
    })),
    warning: `${silence.title}（${citation(silence.basis)}）`,
    evidence: found.evidence.map(({ title, proves, pages, source }) => ({
      title,
      proves,
      pages,
      source: sourceText(source, view),
      from: { ...source },
    })),
    holds: found.holds.map((id) => ({ id, title: holds[id] })),
    hearings: found.hearings.map(({ seq, day, sort, head }) => ({
      seq,
      day,
      title: hearingSorts[sort],
      head,
      past: day <= today,
    })),
    rulings: found.rulings.map((each) => {
      const basis = resultBasis(each.result, form)
      return {
        instanceTitle: instances[each.instance],
        title: resultTitle(each.result),
        on: each.on,
        servedOn: each.servedOn,
        basis: basis ? `${citation(basis)}，${certaintyText(basis.certainty)}` : null,
      }
    }),
    result: result && {
      title: resultTitle(result),
      outcomeTitle: outcomeTitles[remedyResults[result].outcome],
    },
    appealUntil: found.appealUntil ?? null,
    boundOn: found.boundFrom,
    redo: redoShown(view),
    choices: view.choices.map((each) => ({ ...each })),
    results: resultsShown(view),
    events: eventsShown(view, names),
    packs: packsShown(view, names),
    files: view.files.map(({ id, name, size }) => ({ id, name, size })),
    flags: view.flags.map((flag) => flagShown(flag, names)),
  }
}
