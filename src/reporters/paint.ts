import { Chalk } from 'chalk';
import type { Severity } from '../model/finding.ts';

/** The few styles of the terminal report. Without colour each returns its text unchanged. */
export interface Paint {
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  /** Lines of a comparison. */
  removed(text: string): string;
  added(text: string): string;
  /** Words of a text that went, and words that came: told apart without colour, too. */
  struck(text: string): string;
  fresh(text: string): string;
}

/** Sixteen colours at most: every terminal has them, and its user chose how they look. */
export function createPaint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    severity: { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.cyan },
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green.bold,
    removed: chalk.red,
    added: chalk.green,
    struck: chalk.red.strikethrough,
    fresh: chalk.green.underline,
  };
}

/** How a frame is drawn: the cells it may take, and the styles of its marks. */
export interface FrameStyle {
  readonly width: number;
  readonly paint: Paint;
}
