/** Why there is no drawing. `busy` and `timeout` may pass; `failed` will not until the figure changes. */
type FigureFault = 'busy' | 'timeout' | 'failed';

/** A drawing could not be made; the page keeps its table and sentence. */
export class FigureError extends Error {
  override name = 'FigureError';
  readonly code: FigureFault;

  constructor(code: FigureFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
