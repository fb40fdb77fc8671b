/** The questions in the order of asking: first whether there is a request to handle, then whether it can be met, then whether it may. */
export const questionOrder = [
  'pursued',
  'nature',
  'clarity',
  'repeated',
  'excessive',
  'fee',
  'publication',
  'specialLaw',
  'archived',
  'responsible',
  'found',
  'public',
  'secret',
  'forbidden',
  'security',
  'thirdParty',
  'coMaker',
  'internal',
  'process',
  'enforcement',
] as const

export type QuestionId = (typeof questionOrder)[number]
