/* Prints every expression of what ships, as JSON: in a process of its own, as those that are put together are seen only while they are. */
import { expressions } from './expressions.ts';

console.log(JSON.stringify([...(await expressions())]));
