let context: AudioContext | undefined;

/** Two short low tones: something was refused. Never the only signal, and silent where there is no sound. */
export function beep(): void {
  context ??= new AudioContext();
  void context.resume();
  tone(context, 0);
  tone(context, 0.16);
}

function tone(audio: AudioContext, after: number): void {
  const start = audio.currentTime + after;
  const volume = audio.createGain();
  volume.gain.setValueAtTime(0.12, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.12);
  const sound = audio.createOscillator();
  sound.type = 'square';
  sound.frequency.value = 220;
  sound.connect(volume).connect(audio.destination);
  sound.start(start);
  sound.stop(start + 0.13);
}
