// What it costs to make sources of texts, all of it (words, names, quotations, speakers, the passage index's part): seconds of one
// thread for each MB of text. Both the clock (other work on the machine adds to it) and the process's processor time (the
// collector's threads add to it) are at least the thread's own time: the smaller one counts. --data FOLDER: the articles and scans.
import { buildSegment } from '../../server/core/passages/segment';
import { newsTexts, textsIn } from './othersData';
import { dataFolder, deliver, row } from './row';
import { sourcesOf } from './textLibrary';

const MICROSECONDS = 1e6;

const data = dataFolder('speed --data FOLDER [--json FILE]');
const texts = new Map([...newsTexts(data), ...textsIn(data, 'ocr/sources')]);
const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const start = performance.now();
const before = process.cpuUsage();
const sources = sourcesOf(texts);
buildSegment(sources.map(({ key, words: { keys } }) => ({ source: key, keys })));
const { user, system } = process.cpuUsage(before);
const seconds = Math.min((performance.now() - start) / 1000, (user + system) / MICROSECONDS);
const reached = seconds / (bytes / 1e6);
deliver([row('speed', 'analysing', { reached, n: sources.length })]);
