/** See wrong-switch.js. */
export declare class WrongSwitch extends Error {}
